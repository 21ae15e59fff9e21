import { z } from 'zod/v3';
import { timestampOf } from './ChoiceRule';
import { choiceRuleSchema } from './choiceRuleSchema';
import { errorHandlingFields } from './errorHandlingSchemas';
import {
  expressionSchema,
  jsonSchema,
  pathSchema,
  positiveSecondsSchema,
  referencePathSchema,
  resultPathSchema,
  secondsSchema,
  templateSchema,
} from './fieldSchemas';
import type { StatesBlock } from './StateMachineDefinition';

/** The one query language of the sandbox. */
export const queryLanguageSchema = z.literal('JSONPath', {
  errorMap: () => ({
    message: 'The sandbox supports the query language JSONPath only',
  }),
});

const commonFields = {
  Comment: z.string().optional(),
  QueryLanguage: queryLanguageSchema.optional(),
};
const pathFields = {
  InputPath: pathSchema.nullish(),
  OutputPath: pathSchema.nullish(),
};
const flowFields = { Next: z.string().optional(), End: z.boolean().optional() };
const workFields = {
  ...commonFields,
  ...pathFields,
  ...flowFields,
  ...errorHandlingFields,
  Parameters: templateSchema.optional(),
  ResultSelector: templateSchema.optional(),
  ResultPath: resultPathSchema.nullish(),
};
const countSchema = z.number().int().min(0);

/**
 * Makes the schema of one state: its fields, each by itself. What fields mean
 * for each other, and states for each other, is checked by `checkStates`.
 *
 * @param block - the schema of the states inside a Map or Parallel state
 */
export function createStateSchema(
  block: z.ZodType<StatesBlock, z.ZodTypeDef, unknown>,
) {
  return z.discriminatedUnion('Type', [
    z.strictObject({
      ...workFields,
      Type: z.literal('Task'),
      Resource: z.string(),
      TimeoutSeconds: positiveSecondsSchema.optional(),
      TimeoutSecondsPath: referencePathSchema.optional(),
      HeartbeatSeconds: positiveSecondsSchema.optional(),
      HeartbeatSecondsPath: referencePathSchema.optional(),
    }),
    z.strictObject({
      ...commonFields,
      ...pathFields,
      ...flowFields,
      Type: z.literal('Pass'),
      Parameters: templateSchema.optional(),
      Result: jsonSchema.optional(),
      ResultPath: resultPathSchema.nullish(),
    }),
    z.strictObject({
      ...commonFields,
      ...pathFields,
      Type: z.literal('Choice'),
      Choices: z.array(choiceRuleSchema).min(1),
      Default: z.string().optional(),
    }),
    z.strictObject({
      ...commonFields,
      ...pathFields,
      ...flowFields,
      Type: z.literal('Wait'),
      Seconds: secondsSchema.optional(),
      SecondsPath: referencePathSchema.optional(),
      Timestamp: z
        .string()
        .refine(value => timestampOf(value) !== undefined, {
          message: 'Value must be a timestamp such as 2026-01-31T12:00:00Z',
        })
        .optional(),
      TimestampPath: referencePathSchema.optional(),
    }),
    z.strictObject({
      ...workFields,
      Type: z.literal('Map'),
      ItemsPath: referencePathSchema.optional(),
      ItemSelector: templateSchema.optional(),
      ItemProcessor: block.optional(),
      Iterator: block.optional(),
      MaxConcurrency: countSchema.optional(),
      MaxConcurrencyPath: referencePathSchema.optional(),
      ToleratedFailureCount: countSchema.optional(),
      ToleratedFailureCountPath: referencePathSchema.optional(),
      ToleratedFailurePercentage: z.number().min(0).max(100).optional(),
      ToleratedFailurePercentagePath: referencePathSchema.optional(),
    }),
    z.strictObject({
      ...workFields,
      Type: z.literal('Parallel'),
      Branches: z.array(block).min(1),
    }),
    z.strictObject({
      ...commonFields,
      ...pathFields,
      Type: z.literal('Succeed'),
    }),
    z.strictObject({
      ...commonFields,
      Type: z.literal('Fail'),
      Error: z.string().optional(),
      ErrorPath: expressionSchema.optional(),
      Cause: z.string().optional(),
      CausePath: expressionSchema.optional(),
    }),
  ]);
}
