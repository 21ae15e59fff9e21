import { DescribeExecutionCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { ConflictError, isError } from '@backstage/errors';
import {
  addWorkloadAccount,
  updateWorkloadAccount,
  type AccountEntry,
} from '@landing-zone/core/accounts';
import { toBackstageError } from '../../clients/toBackstageError';
import { updateConfiguration } from '../archive/updateConfiguration';
import {
  entryComment,
  findWorkloadEntry,
  isEntryOfRequest,
  isSameEntry,
  toWorkloadEntry,
} from '../configuration/workloadEntry';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import { runStep } from '../failures/runStep';
import type {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
} from './AccountRequestWorkflowState';
import { openArchive } from './openArchive';
import { systemClock } from './WorkflowClock';
import type { WorkflowDependencies } from './WorkflowDependencies';

/**
 * What {@link writeConfiguration} needs. Rights: codepipeline:GetPipeline, s3:GetObject,
 * s3:PutObject, s3:GetBucketVersioning, kms:Decrypt, kms:GenerateDataKey, states:DescribeExecution.
 *
 * @public
 */
export type WriteConfigurationDependencies = Pick<
  WorkflowDependencies,
  | 's3'
  | 'codePipeline'
  | 'sfn'
  | 'pipelineName'
  | 'configurationOwner'
  | 'clock'
>;

/**
 * Adds the request's entry to accounts-config.yaml, or with `forceUpdate` changes the entry that is
 * there, under If-Match. Right before each write it makes sure that its execution is still running,
 * so that a stopped request writes nothing. Called again after it has written, it finds its own entry
 * (by the comment with the request id) and writes nothing.
 *
 * @param deps - clients and settings
 * @param event - the execution and its state document
 * @returns the state with `configuration`
 * @throws `ConfigurationConflict` after 8 lost races (transient); `RequestStopped`; `RequestRejected`
 *   when the name or e-mail was taken, or the entry changed, after CheckRequest; `CheckFailed`
 * @public
 */
export async function writeConfiguration(
  deps: WriteConfigurationDependencies,
  event: AccountRequestWorkflowEvent,
): Promise<AccountRequestWorkflowState> {
  return runStep('WriteConfiguration', async () => {
    const { sfn, clock = systemClock } = deps;
    const { state, executionArn } = event;
    const entry = toWorkloadEntry(state.account, state.checked?.previousEntry);
    const archive = await openArchive(deps);
    const { versionId, changed } = await updateConfiguration({
      archive,
      change: ({ accountsConfig }) =>
        state.account.forceUpdate
          ? updateEntry(accountsConfig, entry, state.checked?.previousEntry)
          : addEntry(accountsConfig, entry, state.requestId),
      beforeWrite: () => checkRunning(sfn, executionArn),
      clock,
    });
    return {
      ...state,
      configuration: {
        versionId,
        writtenAt: clock.now().toISOString(),
        changed,
        entry,
      },
    };
  });
}

function addEntry(
  text: string,
  entry: AccountEntry,
  requestId: string,
): string | undefined {
  if (isEntryOfRequest({ text, entry, requestId })) return undefined;
  try {
    return addWorkloadAccount(text, entry, {
      comment: entryComment(requestId),
    });
  } catch (error) {
    if (!isError(error) || error.name !== 'ConflictError') throw error;
    throw errorWithRemedy({
      type: ConflictError,
      name: 'RequestRejected',
      summary: `Another change took the name or e-mail address of account ${entry.name} after the request was checked: ${error.message}`,
      remedy: 'Choose another name or e-mail address and request it again.',
      cause: error,
    });
  }
}

function updateEntry(
  text: string,
  entry: AccountEntry,
  previousEntry: AccountEntry | undefined,
): string | undefined {
  const current = findWorkloadEntry(text, entry.email);
  if (isSameEntry(entry, current)) return undefined;
  const unchanged =
    previousEntry &&
    current &&
    isSameEntry(previousEntry, current) &&
    isSameEntry(current, previousEntry);
  if (!unchanged) {
    throw errorWithRemedy({
      type: ConflictError,
      name: 'RequestRejected',
      summary: `The entry of account ${entry.name} was ${
        current ? 'changed' : 'removed'
      } by somebody else after the request was checked.`,
      remedy:
        'Look at the entry in accounts-config.yaml and request the change again.',
    });
  }
  return updateWorkloadAccount(text, entry);
}

async function checkRunning(
  sfn: SFNClient,
  executionArn: string,
): Promise<void> {
  const { status } = await sfn
    .send(new DescribeExecutionCommand({ executionArn }))
    .catch(error => {
      throw toBackstageError({
        error,
        operation: 'states:DescribeExecution',
        resource: executionArn,
      });
    });
  if (status === 'RUNNING') return;
  throw errorWithRemedy({
    type: ConflictError,
    name: 'RequestStopped',
    summary: `The execution ${executionArn} is ${status} and no longer RUNNING, so its entry was not written.`,
    remedy:
      'Nothing is left behind. Request the account again if it is needed.',
  });
}
