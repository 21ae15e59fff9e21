import { toError } from '@backstage/errors';
import type { AccountRequestFailure } from '@landing-zone/core/accounts';
import { readLastState } from '../executions/readLastState';
import { readFailure } from '../failures/readFailure';
import {
  withdrawEntry,
  type WithdrawEntryDependencies,
} from '../withdrawal/withdrawEntry';
import type {
  AccountRequestWorkflowState,
  Withdrawal,
} from '../workflow/AccountRequestWorkflowState';
import { findFailedStep } from '../workflow/findFailedStep';
import { systemClock } from '../workflow/WorkflowClock';
import type { WorkflowDependencies } from '../workflow/WorkflowDependencies';
import type { FailureReport } from './composeFailureReport';
import { isWholeRequest, type EndedExecution } from './readEndedExecution';

/**
 * StopExecution does not stop a function that is at work: WriteConfiguration may have seen its
 * execution running and write a moment after its end. By then it has.
 */
const writeSettlesMs = 5_000;

/**
 * Finds out what there is to say about an execution that ended without success, and takes the entry
 * back when the workflow itself has not come to that (ABORTED, TIMED_OUT, a withdrawal that broke off).
 *
 * @param deps - clients and settings
 * @param execution - the execution
 * @returns the report; an entry that could not be taken back is part of it, not an error
 * @throws what Step Functions refuses
 */
export async function makeFailureReport(
  deps: WithdrawEntryDependencies &
    Pick<WorkflowDependencies, 'sfn' | 'portalUrl'>,
  execution: EndedExecution,
): Promise<FailureReport> {
  const { sfn, portalUrl } = deps;
  const { executionArn, status, request } = execution;
  const failure = readFailure(execution);
  const shared = {
    executionArn,
    status,
    request,
    ...(portalUrl && { portalUrl }),
  };
  if (!isWholeRequest(request)) return { ...shared, failure };

  const { requestId } = request;
  const state = await readLastState({ sfn, executionArn, requestId });
  const completed = complete(failure, state ?? request);
  const nothingWritten = state && !state.checked;
  if (failure.entryWithdrawn !== undefined || nothingWritten) {
    return { ...shared, failure: completed };
  }
  const { clock = systemClock } = deps;
  if (findFailedStep(state ?? request) === 'WriteConfiguration') {
    await clock.sleep(writeSettlesMs);
  }
  const withdrawal = await tryToWithdraw(deps, state ?? request);
  return { ...shared, failure: completed, withdrawal };
}

function complete(
  failure: AccountRequestFailure,
  state: AccountRequestWorkflowState,
): AccountRequestFailure {
  const accountId = failure.accountId ?? state.found?.accountId;
  return {
    ...failure,
    ...(failure.step === 'Unknown' && { step: findFailedStep(state) }),
    ...(accountId && { accountId }),
  };
}

async function tryToWithdraw(
  deps: WithdrawEntryDependencies,
  state: AccountRequestWorkflowState,
): Promise<Withdrawal> {
  try {
    return await withdrawEntry(deps, state);
  } catch (error) {
    return {
      status: 'waiting',
      reason: `The entry could not be taken back: ${toError(error).message}`,
    };
  }
}
