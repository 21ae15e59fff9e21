import { z } from 'zod/v3';
import { statesErrorNames } from '../errors/statesErrorNames';
import { positiveSecondsSchema, resultPathSchema } from './fieldSchemas';

const LONGEST_DELAY_SECONDS = 31_622_400;

const errorEqualsSchema = z
  .array(
    z.string().refine(
      name => !name.startsWith('States.') || statesErrorNames.includes(name),
      name => ({ message: `'${name}' is not a name of the States language` }),
    ),
  )
  .min(1)
  .refine(names => !names.includes('States.ALL') || names.length === 1, {
    message: "'States.ALL' must be alone in 'ErrorEquals'",
  });

const retrierSchema = z
  .object({
    ErrorEquals: errorEqualsSchema,
    IntervalSeconds: positiveSecondsSchema.optional(),
    MaxAttempts: z.number().int().min(0).max(99_999_999).optional(),
    BackoffRate: z.number().min(1).optional(),
    MaxDelaySeconds: z
      .number()
      .int()
      .min(1)
      .max(LONGEST_DELAY_SECONDS - 1)
      .optional(),
    JitterStrategy: z.enum(['FULL', 'NONE']).optional(),
    Comment: z.string().optional(),
  })
  .strict()
  .refine(
    ({ IntervalSeconds = 1, MaxDelaySeconds = Infinity }) =>
      MaxDelaySeconds > IntervalSeconds,
    {
      message: "'MaxDelaySeconds' must be greater than 'IntervalSeconds'",
      path: ['MaxDelaySeconds'],
    },
  );

const catcherSchema = z
  .object({
    ErrorEquals: errorEqualsSchema,
    Next: z.string(),
    ResultPath: resultPathSchema.nullish(),
    Comment: z.string().optional(),
  })
  .strict();

/** One element of `Retry`. */
export type Retrier = z.infer<typeof retrierSchema>;

/** One element of `Catch`. */
export type Catcher = z.infer<typeof catcherSchema>;

const allIsLast = (handlers: { ErrorEquals: string[] }[]) =>
  handlers
    .slice(0, -1)
    .every(({ ErrorEquals }) => !ErrorEquals.includes('States.ALL'));

const lastMessage = { message: "'States.ALL' must be in the last element" };

/** The fields of states whose work can fail. */
export const errorHandlingFields = {
  Retry: z.array(retrierSchema).refine(allIsLast, lastMessage).optional(),
  Catch: z.array(catcherSchema).refine(allIsLast, lastMessage).optional(),
};
