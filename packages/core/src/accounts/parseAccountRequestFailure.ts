import { z } from 'zod/v3';
import type { AccountRequestFailure } from './AccountRequestExecution';
import { accountRequestStepOfState } from './accountRequestSteps';
import { remedyOf } from './remedyOf';

const text = z.string().min(1);

/** The cause the workflow writes itself. What is not of the right form is left out. */
const ownCause = z.object({
  step: text,
  error: text,
  message: text,
  remedy: text.optional().catch(undefined),
  accountId: z
    .string()
    .regex(/^\d{12}$/)
    .optional()
    .catch(undefined),
  entryWithdrawn: z.boolean().optional().catch(undefined),
});

/** What Lambda gives for a function that threw or was ended. */
const lambdaCause = z.object({
  errorType: text.optional().catch(undefined),
  errorMessage: text,
});

function parseJson(cause: string): unknown {
  try {
    return JSON.parse(cause);
  } catch {
    return undefined;
  }
}

/** Lambda.Unknown quotes what the function gave back inside a sentence. */
function parseQuotedPayload(cause: string): unknown {
  const payload = /Returned payload: (\{.*\})/s.exec(cause)?.[1];
  return payload === undefined ? undefined : parseJson(payload);
}

function stepNamedIn(cause: string): string {
  const state = /(?:executing the state|state|State) '([^']{1,80})'/.exec(
    cause,
  )?.[1];
  return state === undefined
    ? 'Unknown'
    : accountRequestStepOfState(state) ?? state;
}

/**
 * Reads why an execution failed. Besides the workflow's own cause it
 * understands what Step Functions and Lambda write when the workflow could not
 * (a function that timed out or ran out of memory, `States.Runtime`, an
 * execution that was stopped), and gives each its remedy.
 *
 * @param options - `error` and `cause` of Step Functions DescribeExecution, either of which may be missing
 * @returns always a failure; `step` is `Unknown` when nothing tells it
 *
 * @public
 */
export function parseAccountRequestFailure(options: {
  error?: string;
  cause?: string;
}): AccountRequestFailure {
  const cause = options.cause?.trim() ?? '';
  const json = parseJson(cause);
  const own = ownCause.safeParse(json);
  if (own.success) {
    const { remedy, accountId, entryWithdrawn, ...rest } = own.data;
    return {
      ...rest,
      remedy: remedy ?? remedyOf(rest),
      ...(accountId !== undefined && { accountId }),
      ...(entryWithdrawn !== undefined && { entryWithdrawn }),
    };
  }

  const lambda = lambdaCause.safeParse(json ?? parseQuotedPayload(cause));
  const error =
    options.error ||
    (lambda.success && lambda.data.errorType) ||
    (cause ? 'Unknown' : 'ExecutionStopped');
  const message = lambda.success
    ? lambda.data.errorMessage
    : cause || 'The execution ended without giving a cause.';
  return {
    step: stepNamedIn(cause),
    error,
    message,
    remedy: remedyOf({ error, message }),
  };
}
