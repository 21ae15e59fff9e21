import type { ExecutionStatus, SFNClient } from '@aws-sdk/client-sfn';
import type {
  AccountRequestExecutionOutput,
  AccountRequestFailure,
  AccountRequestState,
  AccountRequestStep,
} from '@landing-zone/core/accounts';
import { readFailure } from '../failures/readFailure';
import { mapHistoryToSteps } from './mapHistoryToSteps';
import { readExecution } from './readExecution';

/**
 * How the execution of a request stands.
 *
 * @public
 */
export interface AccountRequestDescription {
  /** Step Functions' own word. */
  status: ExecutionStatus;
  /** The same in the portal's words: `running`, `succeeded`, `failed` or `canceled`. */
  state: AccountRequestState;
  /** ISO 8601 UTC. */
  startedAt: string;
  /** ISO 8601 UTC; absent while it runs. */
  stoppedAt?: string;
  /** All steps of core's list, in its order. */
  steps: AccountRequestStep[];
  /** Of an execution that succeeded. */
  output?: AccountRequestExecutionOutput;
  /** Of an execution that failed, ran out of time or was stopped. */
  failure?: AccountRequestFailure;
}

const states: Record<ExecutionStatus, AccountRequestState> = {
  RUNNING: 'running',
  PENDING_REDRIVE: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'failed',
  ABORTED: 'canceled',
};

/**
 * Reads how the execution of a request stands, with every step
 * (states:DescribeExecution, states:GetExecutionHistory to the last page).
 *
 * @param options - `sfn`; `executionArn`
 * @throws NotFoundError when AWS does not know the execution, as it forgets them after 90 days; what
 *   `toBackstageError` makes of AWS's other errors
 * @public
 */
export async function describeAccountRequest(options: {
  sfn: SFNClient;
  executionArn: string;
}): Promise<AccountRequestDescription> {
  const { execution, events } = await readExecution(options);
  const { status = 'RUNNING', startDate, stopDate, cause } = execution;
  const error =
    execution.error ?? (status === 'TIMED_OUT' ? 'States.Timeout' : undefined);
  const hasFailed = ['FAILED', 'TIMED_OUT', 'ABORTED'].includes(status);
  const output =
    status === 'SUCCEEDED' ? parseOutput(execution.output) : undefined;
  return {
    status,
    state: states[status],
    startedAt: (startDate ?? new Date(0)).toISOString(),
    ...(stopDate && { stoppedAt: stopDate.toISOString() }),
    steps: mapHistoryToSteps(events, { status, error, cause }),
    ...(output && { output }),
    ...(hasFailed && { failure: readFailure({ error, cause }) }),
  };
}

/** An output without an account id was not written by this workflow. */
function parseOutput(
  text: string | undefined,
): AccountRequestExecutionOutput | undefined {
  try {
    const output = JSON.parse(text ?? '');
    return typeof output?.accountId === 'string' ? output : undefined;
  } catch {
    return undefined;
  }
}
