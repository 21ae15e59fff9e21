import { z } from 'zod/v3';
import { positiveSecondsSchema } from './fieldSchemas';
import type {
  StateMachineDefinition,
  StatesBlock,
} from './StateMachineDefinition';
import { createStateSchema, queryLanguageSchema } from './stateSchemas';

const LONGEST_NAME = 80;

const blockSchema: z.ZodType<StatesBlock, z.ZodTypeDef, unknown> = z.lazy(() =>
  lazyBlockSchema(),
);

const stateSchema = createStateSchema(blockSchema);

const blockFields = {
  Comment: z.string().optional(),
  QueryLanguage: queryLanguageSchema.optional(),
  StartAt: z.string(),
  States: z
    .record(
      z.string().max(LONGEST_NAME, {
        message: `The name of a state must have at most ${LONGEST_NAME} characters`,
      }),
      stateSchema,
    )
    .refine(states => Object.keys(states).length > 0, {
      message: 'There must be at least one state',
    }),
};

function lazyBlockSchema() {
  return z.strictObject({
    ...blockFields,
    ProcessorConfig: z
      .strictObject({
        Mode: z
          .literal('INLINE', {
            errorMap: () => ({
              message: 'The sandbox supports inline Map states only',
            }),
          })
          .optional(),
      })
      .optional(),
  });
}

/** The fields of a state machine, each by itself. */
export const definitionSchema: z.ZodType<
  StateMachineDefinition,
  z.ZodTypeDef,
  unknown
> = z.strictObject({
  ...blockFields,
  Version: z.literal('1.0').optional(),
  TimeoutSeconds: positiveSecondsSchema.optional(),
});
