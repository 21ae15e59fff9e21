import { StopExecutionCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { ConflictError } from '@backstage/errors';
import type { AccountRequestFailure } from '@landing-zone/core/accounts';
import { toBackstageError } from '../../clients/toBackstageError';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import { readExecution } from './readExecution';
import { readHistoryEvent } from './readHistoryEvent';

/** From this state on a request changes the landing zone and is no longer stopped from outside. */
const pointOfNoReturn = 'WriteConfiguration';

/**
 * Stops a request that has not begun to change anything (states:StopExecution,
 * states:DescribeExecution, states:GetExecutionHistory). Should it enter WriteConfiguration in the
 * same moment, that step sees that its execution is stopped and writes nothing, or ReportFailure
 * withdraws what it wrote.
 *
 * @param options - `sfn`; `executionArn`; `stoppedBy`: who stops it, for example `user:default/ada`
 * @returns when it was stopped, ISO 8601 UTC
 * @throws ConflictError when the execution has ended, or has entered WriteConfiguration; NotFoundError
 *   when AWS does not know it
 * @public
 */
export async function stopAccountRequest(options: {
  sfn: SFNClient;
  executionArn: string;
  stoppedBy: string;
}): Promise<{ stoppedAt: string }> {
  const { sfn, executionArn, stoppedBy } = options;
  const { execution, events } = await readExecution({ sfn, executionArn });
  if (execution.status !== 'RUNNING') {
    throw errorWithRemedy({
      type: ConflictError,
      summary: `The request cannot be canceled: its execution is ${execution.status}.`,
      remedy: 'Nothing needs to be done.',
    });
  }
  if (events.some(event => readHistoryEvent(event).state === pointOfNoReturn)) {
    throw errorWithRemedy({
      type: ConflictError,
      summary:
        'The request cannot be canceled any more: its account is being written into the configuration of the landing zone.',
      remedy:
        'Wait for its end; close the account afterwards if it is not needed.',
    });
  }

  const failure: AccountRequestFailure = {
    step: 'CheckRequest',
    error: 'RequestCanceled',
    message: `The request was canceled by ${stoppedBy} before anything was written.`,
    remedy: 'Request the account again if it is needed.',
  };
  const { stopDate } = await sfn
    .send(
      new StopExecutionCommand({
        executionArn,
        error: failure.error,
        cause: JSON.stringify(failure),
      }),
    )
    .catch(error => {
      throw toBackstageError({
        error,
        operation: 'states:StopExecution',
        resource: executionArn,
      });
    });
  return { stoppedAt: (stopDate ?? new Date()).toISOString() };
}
