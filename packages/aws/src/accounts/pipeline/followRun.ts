import {
  GetPipelineExecutionCommand,
  type CodePipelineClient,
  type PipelineExecution,
} from '@aws-sdk/client-codepipeline';
import { ConflictError } from '@backstage/errors';
import { toBackstageError } from '../../clients/toBackstageError';
import type { ConfigurationArchive } from '../archive/ConfigurationArchive';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import type {
  PipelineProgress,
  WrittenConfiguration,
} from '../workflow/AccountRequestWorkflowState';
import { createEntryFinder } from './createEntryFinder';
import { describePipelineFailure } from './describePipelineFailure';
import { configurationOverwritten, followOrStartRun } from './followOrStartRun';
import { listPipelineRuns } from './listPipelineRuns';

/** What is needed to follow one run. */
export interface FollowRunOptions {
  codePipeline: CodePipelineClient;
  pipelineName: string;
  archive: ConfigurationArchive;
  configuration: WrittenConfiguration;
  pipelineExecutionId: string;
}

/**
 * Looks at the run a request follows (codepipeline:GetPipelineExecution). A superseded run hands
 * over to the newer one that carries the entry.
 *
 * @returns `InProgress`, `Superseded` with the id of the newer run, or `Succeeded`
 * @throws `PipelineFailed` naming stage, action and message; `PipelineStopped`;
 *   `ConfigurationOverwritten` when a run succeeded without the entry
 */
export async function followRun(
  options: FollowRunOptions,
): Promise<PipelineProgress> {
  const { pipelineName, pipelineExecutionId } = options;
  const execution = await readExecution(options);
  const run = `Run ${pipelineExecutionId} of ${pipelineName}`;
  switch (execution.status) {
    case 'Succeeded':
      await checkSource(options);
      return {
        status: 'Succeeded',
        pipelineExecutionId,
        reason: `${run} has succeeded.`,
      };
    case 'Superseded':
      return handOver(options);
    case 'Failed':
      throw await describePipelineFailure(options);
    case 'Stopped':
    case 'Stopping':
    case 'Cancelled':
      throw await stopped(options, execution);
    default:
      return {
        status: 'InProgress',
        pipelineExecutionId,
        reason: `${run} is in progress.`,
      };
  }
}

async function readExecution(
  options: FollowRunOptions,
): Promise<PipelineExecution> {
  const { codePipeline, pipelineName, pipelineExecutionId } = options;
  const { pipelineExecution } = await codePipeline
    .send(
      new GetPipelineExecutionCommand({ pipelineName, pipelineExecutionId }),
    )
    .catch(error => {
      throw toBackstageError({
        error,
        operation: 'codepipeline:GetPipelineExecution',
        resource: `run ${pipelineExecutionId} of pipeline ${pipelineName}`,
      });
    });
  return pipelineExecution ?? {};
}

async function readRun(options: FollowRunOptions) {
  const { codePipeline, pipelineName, configuration } = options;
  const runs = await listPipelineRuns({
    codePipeline,
    pipelineName,
    since: new Date(configuration.writtenAt),
  });
  return runs.find(run => run.id === options.pipelineExecutionId);
}

/** The run took the version that was current when its source action ran, not the one it was started for. */
async function checkSource(options: FollowRunOptions): Promise<void> {
  const { archive, configuration } = options;
  const { entry } = configuration;
  const run = await readRun(options);
  if (!run) return;
  const answer = await createEntryFinder({ archive, entry })(run);
  if (answer !== 'missing') return;
  throw configurationOverwritten(archive.location, entry.name);
}

async function handOver(options: FollowRunOptions): Promise<PipelineProgress> {
  const { pipelineName, pipelineExecutionId } = options;
  const superseded = `Run ${pipelineExecutionId} of ${pipelineName} was superseded by a newer one`;
  const next = await followOrStartRun(options);
  if (next.status === 'waiting') {
    return {
      status: 'InProgress',
      pipelineExecutionId,
      reason: `${superseded}. ${next.reason}`,
    };
  }
  return {
    status: 'Superseded',
    pipelineExecutionId: next.pipelineExecutionId,
    reason: `${superseded}. ${next.reason}`,
  };
}

async function stopped(
  options: FollowRunOptions,
  execution: PipelineExecution,
): Promise<Error> {
  const { pipelineName, pipelineExecutionId } = options;
  const why = {
    Stopped: 'was stopped by somebody',
    Stopping: 'is being stopped by somebody',
    Cancelled:
      'was cancelled, because the pipeline was changed while the run was in progress',
  }[execution.status as 'Stopped' | 'Stopping' | 'Cancelled'];
  const said =
    (await readRun(options))?.stopReason ?? execution.statusSummary?.trim();
  return errorWithRemedy({
    type: ConflictError,
    name: 'PipelineStopped',
    summary: `Run ${pipelineExecutionId} of pipeline ${pipelineName} ${why}${
      said ? `: ${said}` : ''
    }.`,
    remedy:
      execution.status === 'Cancelled'
        ? "Wait until the accelerator's update has ended, then request the account again."
        : 'Ask the operators of the landing zone why it was stopped (CloudTrail, StopPipelineExecution), then request the account again.',
  });
}
