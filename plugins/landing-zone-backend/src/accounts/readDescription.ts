import type { AccountRequestDescription } from '@landing-zone/aws/accounts';
import type { AccountRequestRecord } from '../store/AccountRequestRecord';
import { fromFailure } from './toAccountRequestError';

/**
 * What changes of a request by what AWS says of its execution.
 *
 * @param options - The request as it is stored, and the description. An
 * execution that was stopped counts as canceled only when the portal stopped
 * it; one that succeeded without naming an account has failed.
 */
export function readDescription(options: {
  record: AccountRequestRecord;
  description: AccountRequestDescription;
}): Partial<AccountRequestRecord> {
  const { record, description } = options;
  const { status, state, steps, stoppedAt, output, failure } = description;
  if (state === 'running') {
    return { steps };
  }
  if (state === 'succeeded' && output) {
    const { accountId, pipelineExecutionId, checks, mail } = output;
    return {
      state,
      steps,
      endedAt: stoppedAt,
      accountId,
      pipelineExecutionId,
      checks,
      mail,
      error: undefined,
    };
  }
  const canceled =
    state === 'canceled' &&
    (record.cancelRequestedBy !== undefined ||
      failure?.error === 'RequestCanceled');
  const reason = failure ?? {
    step: 'SendMail',
    error: 'OutputMissing',
    message: `The execution ended as ${status} without naming the account.`,
    remedy:
      'Deploy the workflow stack of the same release as the portal, then look for the account in AWS Organizations.',
  };
  return {
    state: canceled ? 'canceled' : 'failed',
    steps,
    endedAt: stoppedAt,
    accountId: failure?.accountId ?? record.accountId,
    error: canceled ? undefined : fromFailure(reason),
  };
}
