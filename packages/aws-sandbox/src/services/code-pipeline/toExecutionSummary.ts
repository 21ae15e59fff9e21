import type { PipelineExecutionSummary } from '@aws-sdk/client-codepipeline';
import { StoredExecution } from './StoredPipeline';

/**
 * An execution as `ListPipelineExecutions` shows it.
 *
 * @param execution - an execution of the state
 */
export function toExecutionSummary(
  execution: StoredExecution,
): PipelineExecutionSummary {
  return {
    pipelineExecutionId: execution.id,
    status: execution.status,
    startTime: new Date(execution.startTime),
    lastUpdateTime: new Date(execution.lastUpdateTime),
    sourceRevisions: execution.revisions.map(revision => ({
      actionName: revision.actionName,
      revisionId: revision.revisionId,
      revisionSummary: revision.revisionSummary,
    })),
    trigger: execution.trigger,
    stopTrigger: execution.stop && { reason: execution.stop.reason },
    executionMode: 'SUPERSEDED',
    executionType: 'STANDARD',
  };
}
