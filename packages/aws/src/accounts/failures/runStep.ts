import { isAwsCallError } from '../../clients/toBackstageError';
import type {
  AccountRequestFailure,
  AccountRequestStepId,
} from '@landing-zone/core/accounts';
import { AccountRequestWorkflowError } from './AccountRequestWorkflowError';
import type { ErrorWithRemedy } from './errorWithRemedy';

/** Step Functions takes 32,768 characters of cause, and Lambda puts a stack trace beside ours. */
const longestMessage = 8_000;

const refusals = new Set([
  'InputError',
  'NotFoundError',
  'NotAllowedError',
  'ConflictError',
]);

/**
 * Runs one step of the workflow and gives every error the form the state machine needs: an
 * {@link AccountRequestWorkflowError} whose name is the error name to catch, and whose message is the
 * JSON of an `AccountRequestFailure` with cause and remedy. This is the only place that makes it.
 *
 * @param step - the step's id, which is its state's name
 * @param run - the step's work; errors made by `errorWithRemedy` and `toBackstageError` keep their
 *   name and remedy, plain Backstage refusals become `CheckFailed`, all else `InternalError`
 * @param accountId - the new account, when it is known; becomes part of the failure
 * @returns what `run` returned
 */
export async function runStep<T>(
  step: AccountRequestStepId | 'ReportFailure',
  run: () => Promise<T>,
  accountId?: string,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof AccountRequestWorkflowError) throw error;
    const failure = toFailure(step, error);
    throw new AccountRequestWorkflowError(
      { ...failure, ...(accountId && { accountId }) },
      error,
    );
  }
}

function toFailure(step: string, thrown: unknown): AccountRequestFailure {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { summary, remedy } = error as Partial<ErrorWithRemedy>;
  if (summary && remedy) {
    return { step, error: nameOf(error), message: shorten(summary), remedy };
  }
  if (refusals.has(error.name)) {
    return {
      step,
      error: 'CheckFailed',
      message: shorten(error.message),
      remedy: 'Correct what the message names and request the account again.',
    };
  }
  return {
    step,
    error: 'InternalError',
    message: shorten(
      `Step ${step} broke off: ${error.name}: ${error.message || 'no message'}`,
    ),
    remedy:
      'This is a defect of Landing Zone for Backstage: report it with the log of the Lambda function.',
  };
}

/** A general name says nothing to a Catch: AWS's own code does, or that the product refused. */
function nameOf(error: Error): string {
  if (!refusals.has(error.name)) return error.name;
  return isAwsCallError(error) ? error.awsCode : 'CheckFailed';
}

function shorten(text: string): string {
  if (text.length <= longestMessage) return text;
  return `${text.slice(0, longestMessage)}… (${text.length} characters)`;
}
