import type { AccountRequestFailure } from '@landing-zone/core/accounts';
import { readFailure } from '../failures/readFailure';
import { runStep } from '../failures/runStep';
import { withdrawEntry } from '../withdrawal/withdrawEntry';
import type {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
  Withdrawal,
} from './AccountRequestWorkflowState';
import { findFailedStep } from './findFailedStep';
import type { WorkflowDependencies } from './WorkflowDependencies';

/**
 * What {@link withdrawConfiguration} needs. Rights: codepipeline:GetPipeline,
 * codepipeline:ListPipelineExecutions, s3:GetObject, s3:GetObjectVersion, s3:PutObject,
 * s3:GetBucketVersioning, kms:Decrypt, kms:GenerateDataKey, organizations:ListAccounts,
 * servicecatalog:SearchProvisionedProducts.
 *
 * @public
 */
export type WithdrawConfigurationDependencies = Pick<
  WorkflowDependencies,
  | 'organizations'
  | 's3'
  | 'codePipeline'
  | 'serviceCatalog'
  | 'pipelineName'
  | 'configurationOwner'
  | 'clock'
>;

/**
 * Takes back what a failed request wrote into the configuration, where that is safe, and makes the
 * execution's failure of the caught error. Every Catch may lead here.
 *
 * @param deps - clients and settings
 * @param event - the execution and its state document, with `error` as Catch wrote it
 * @returns the state with `withdrawal`: `waiting` (call it again later), or how it ended, together
 *   with `failure` and its JSON text `failureCause` for the Fail state
 * @throws `ConfigurationConflict` after 8 lost races, and what AWS refuses
 * @public
 */
export async function withdrawConfiguration(
  deps: WithdrawConfigurationDependencies,
  event: AccountRequestWorkflowEvent,
): Promise<AccountRequestWorkflowState> {
  const { state } = event;
  return runStep(
    'WithdrawConfiguration',
    async () => {
      const withdrawal = await withdraw(deps, state);
      if (withdrawal.status === 'waiting') return { ...state, withdrawal };
      const failure = failureOf(state, withdrawal);
      return {
        ...state,
        withdrawal,
        failure,
        failureCause: JSON.stringify(failure),
      };
    },
    state.found?.accountId,
  );
}

async function withdraw(
  deps: WithdrawConfigurationDependencies,
  state: AccountRequestWorkflowState,
): Promise<Withdrawal> {
  // Before CheckRequest has passed nothing can have been written, and the archive may be unreadable.
  if (!state.checked) {
    return { status: 'none', reason: 'Nothing was written.' };
  }
  return withdrawEntry(deps, state);
}

function failureOf(
  state: AccountRequestWorkflowState,
  withdrawal: Withdrawal,
): AccountRequestFailure {
  const failure = readFailure({
    error: state.error?.Error,
    cause: state.error?.Cause,
  });
  const accountId =
    failure.accountId ?? state.found?.accountId ?? withdrawal.accountId;
  const { status, reason } = withdrawal;
  // Absent when there was nothing to take back: neither withdrawn nor left behind.
  const entryWithdrawn = status === 'withdrawn' || status === 'restored';
  return {
    ...failure,
    step: failure.step === 'Unknown' ? findFailedStep(state) : failure.step,
    message:
      status === 'none' ? failure.message : `${failure.message} ${reason}`,
    remedy:
      status === 'kept' && accountId && !state.found
        ? `${failure.remedy} The account exists: request it again with bypassCreation to finish it.`
        : failure.remedy,
    ...(accountId && { accountId }),
    ...(status !== 'none' && { entryWithdrawn }),
  };
}
