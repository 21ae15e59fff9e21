import {
  paginateListPipelineExecutions,
  type CodePipelineClient,
  type PipelineExecutionStatus,
  type PipelineExecutionSummary,
} from '@aws-sdk/client-codepipeline';
import { toBackstageError } from '../../clients/toBackstageError';
import { configurationAction } from '../archive/resolveConfigurationSource';

/** One run of the accelerator's pipeline. */
export interface PipelineRun {
  id: string;
  status: PipelineExecutionStatus;
  startedAt: Date;
  /** Time of the last change of status. */
  changedAt: Date;
  /** S3 version id of the archive the run took; absent until its source action has ended. */
  sourceVersionId?: string;
  /** Why it was stopped, in the words of who stopped it. */
  stopReason?: string;
}

/** A stage may wait this long for a manual approval (CodePipeline's default is 7 days); older runs cannot be open. */
const longestRunMs = 8 * 24 * 60 * 60 * 1000;

/**
 * Reads the pipeline's runs, newest first, back to 8 days before a time: older ones have ended
 * before it (codepipeline:ListPipelineExecutions, every page that may matter).
 *
 * @param options - `pipelineName`; `since`: the time of interest
 * @throws what {@link toBackstageError} makes of AWS's error
 */
export async function listPipelineRuns(options: {
  codePipeline: CodePipelineClient;
  pipelineName: string;
  since: Date;
}): Promise<PipelineRun[]> {
  const { codePipeline, pipelineName, since } = options;
  const oldest = new Date(since.getTime() - longestRunMs);
  const runs: PipelineRun[] = [];
  try {
    const pages = paginateListPipelineExecutions(
      { client: codePipeline },
      { pipelineName },
    );
    for await (const page of pages) {
      const found = (page.pipelineExecutionSummaries ?? []).map(toRun);
      runs.push(...found.filter(run => run.startedAt >= oldest));
      if (found.some(run => run.startedAt < oldest)) break;
    }
  } catch (error) {
    throw toBackstageError({
      error,
      operation: 'codepipeline:ListPipelineExecutions',
      resource: `pipeline ${pipelineName}`,
    });
  }
  return runs.sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
}

/**
 * Tells whether a run may still change something.
 *
 * @param run - one run
 */
export function isOpen(run: PipelineRun): boolean {
  return run.status === 'InProgress' || run.status === 'Stopping';
}

function toRun(summary: PipelineExecutionSummary): PipelineRun {
  const startedAt = summary.startTime ?? new Date(0);
  const sourceVersionId = summary.sourceRevisions?.find(
    revision => revision.actionName === configurationAction,
  )?.revisionId;
  const stopReason = summary.stopTrigger?.reason;
  return {
    id: summary.pipelineExecutionId ?? '',
    status: summary.status ?? 'InProgress',
    startedAt,
    changedAt: summary.lastUpdateTime ?? startedAt,
    ...(sourceVersionId && { sourceVersionId }),
    ...(stopReason && { stopReason }),
  };
}
