import { createHash } from 'node:crypto';
import {
  StartPipelineExecutionCommand,
  type CodePipelineClient,
} from '@aws-sdk/client-codepipeline';
import { ConflictError, toError } from '@backstage/errors';
import { toBackstageError } from '../../clients/toBackstageError';
import type { ConfigurationArchive } from '../archive/ConfigurationArchive';
import { holdsEntry } from '../configuration/workloadEntry';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import { hasErrorName } from '../failures/hasErrorName';
import type {
  PipelineProgress,
  WrittenConfiguration,
} from '../workflow/AccountRequestWorkflowState';
import { createEntryFinder } from './createEntryFinder';
import { isOpen, listPipelineRuns, type PipelineRun } from './listPipelineRuns';

/** What CodePipeline answers while it can start no run; the next attempt may succeed. */
const busyCodes = [
  'ConflictException',
  'ConcurrentPipelineExecutionsLimitExceededException',
];

/**
 * Finds the run that carries a request's entry, or starts one, so that requests made together share
 * runs. In this order: an open run that took an archive with the entry is followed; so is a run that
 * succeeded with it after it was written; while any other run is open the answer is `waiting`; a run
 * that failed with the entry is followed, for it decides about the request; else a run is started.
 *
 * @param options - `configuration`: what WriteConfiguration wrote
 * @throws ConflictError named `ConfigurationOverwritten` when the current archive lacks the entry
 */
export async function followOrStartRun(options: {
  codePipeline: CodePipelineClient;
  pipelineName: string;
  archive: ConfigurationArchive;
  configuration: WrittenConfiguration;
}): Promise<PipelineProgress> {
  const { codePipeline, pipelineName, archive, configuration } = options;
  const { entry } = configuration;
  const writtenAt = new Date(configuration.writtenAt);
  const current = await archive.read();
  if (!holdsEntry(current.accountsConfig, entry)) {
    throw configurationOverwritten(archive.location, entry.name);
  }

  const runs = await listPipelineRuns({
    codePipeline,
    pipelineName,
    since: writtenAt,
  });
  const entryIn = createEntryFinder({ archive, entry });
  const recent = runs.filter(run => isOpen(run) || run.changedAt >= writtenAt);
  const carrying: PipelineRun[] = [];
  for (const run of recent) {
    if ((await entryIn(run)) === 'held') carrying.push(run);
  }
  const inStatus = (status: string) =>
    carrying.filter(run => run.status === status).pop();

  const open = inStatus('InProgress');
  if (open) return follow(open, 'is in progress with the entry');
  const succeeded = inStatus('Succeeded');
  if (succeeded) return follow(succeeded, 'has succeeded with the entry');
  const other = runs.find(isOpen);
  if (other) {
    return {
      status: 'waiting',
      reason: `Run ${other.id} of ${pipelineName} is ${other.status} and does not carry the entry; a new run starts when it has ended.`,
    };
  }
  const failed = inStatus('Failed');
  if (failed) return follow(failed, 'has failed with the entry');
  return startRun({
    codePipeline,
    pipelineName,
    versionId: current.versionId,
    newestRunId: runs[0]?.id,
  });
}

function follow(run: PipelineRun, because: string): PipelineProgress {
  return {
    status: 'following',
    pipelineExecutionId: run.id,
    reason: `Run ${run.id} ${because}.`,
  };
}

/**
 * Every request that sees the same archive and the same newest run makes the same token, and so
 * starts the same run. The newest run is part of it because CodePipeline answers a token it knows
 * with the old run, even when that has ended.
 */
async function startRun(options: {
  codePipeline: CodePipelineClient;
  pipelineName: string;
  versionId: string;
  newestRunId?: string;
}): Promise<PipelineProgress> {
  const { codePipeline, pipelineName, versionId, newestRunId = '' } = options;
  const clientRequestToken = createHash('sha256')
    .update(`${versionId}\n${newestRunId}`)
    .digest('hex');
  try {
    const { pipelineExecutionId } = await codePipeline.send(
      new StartPipelineExecutionCommand({
        name: pipelineName,
        clientRequestToken,
      }),
    );
    return {
      status: 'following',
      pipelineExecutionId,
      reason: `Run ${pipelineExecutionId} was started for version ${versionId} of the configuration.`,
    };
  } catch (error) {
    if (hasErrorName(error, ...busyCodes)) {
      return {
        status: 'waiting',
        reason: `CodePipeline does not start a run of ${pipelineName} now: ${
          toError(error).message
        }`,
      };
    }
    throw toBackstageError({
      error,
      operation: 'codepipeline:StartPipelineExecution',
      resource: `pipeline ${pipelineName}`,
    });
  }
}

/**
 * The error for an archive that was replaced by one without the entry.
 *
 * @param location - of the archive
 * @param accountName - of the entry
 */
export function configurationOverwritten(
  location: string,
  accountName: string,
): Error {
  return errorWithRemedy({
    type: ConflictError,
    name: 'ConfigurationOverwritten',
    summary: `The entry of account ${accountName} was written into ${location}, but the archive was replaced afterwards by one without it.`,
    remedy:
      'Find out who uploads the archive (CloudTrail, s3:PutObject). If it is made from a Git repository, add the account there; otherwise request it again.',
  });
}
