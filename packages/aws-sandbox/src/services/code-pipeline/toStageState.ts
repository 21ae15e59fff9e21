import type {
  ActionState,
  StageDeclaration,
  StageExecution,
  StageExecutionStatus,
  StageState,
} from '@aws-sdk/client-codepipeline';
import {
  StoredAction,
  StoredExecution,
  StoredPipeline,
} from './StoredPipeline';

/**
 * A stage as `GetPipelineState` shows it: who waits before it, who was in it
 * last, and how each of its actions ended there.
 *
 * @param options - `stage`: one of the pipeline's own stages
 */
export function toStageState(options: {
  pipeline: StoredPipeline;
  stage: StageDeclaration;
}): StageState {
  const { pipeline, stage } = options;
  const waiting = pipeline.executions.find(
    ({ stageName, position, status }) =>
      stageName === stage.name &&
      position === 'waiting' &&
      status === 'InProgress',
  );
  const inbound: StageExecution | undefined = waiting && {
    pipelineExecutionId: waiting.id,
    status: 'InProgress',
    type: 'STANDARD',
  };
  const latest = pipeline.executions.filter(execution =>
    recordsOf(execution, stage).some(() => true),
  );
  const last = latest[latest.length - 1];
  return {
    stageName: stage.name,
    inboundExecution: inbound,
    inboundExecutions: inbound ? [inbound] : [],
    inboundTransitionState: { enabled: true },
    actionStates: stage.actions?.map(({ name }) => toActionState(name, last)),
    latestExecution: last && {
      pipelineExecutionId: last.id,
      status: stageStatus(last, stage),
      type: 'STANDARD',
    },
  };
}

function recordsOf(
  execution: StoredExecution,
  stage: StageDeclaration,
): StoredAction[] {
  return execution.actions.filter(
    record => record.stageName === stage.name && !record.retried,
  );
}

function stageStatus(
  execution: StoredExecution,
  stage: StageDeclaration,
): StageExecutionStatus {
  const statuses = recordsOf(execution, stage).map(({ status }) => status);
  if (execution.status === 'Stopping' && execution.stageName === stage.name) {
    return 'Stopping';
  }
  if (statuses.includes('InProgress')) {
    return 'InProgress';
  }
  if (statuses.includes('Abandoned')) {
    return 'Stopped';
  }
  if (statuses.includes('Failed')) {
    return 'Failed';
  }
  if (statuses.length < (stage.actions?.length ?? 0)) {
    return execution.status === 'Stopped' ? 'Stopped' : 'InProgress';
  }
  return 'Succeeded';
}

function toActionState(
  actionName: string | undefined,
  execution: StoredExecution | undefined,
): ActionState {
  const record = execution?.actions.find(
    other => other.actionName === actionName && !other.retried,
  );
  const revision = execution?.revisions.find(
    other => other.actionName === actionName,
  );
  return {
    actionName,
    currentRevision: revision && {
      revisionId: revision.revisionId,
      revisionChangeId: revision.revisionId,
      created: revision.created ? new Date(revision.created) : undefined,
    },
    latestExecution: record && {
      actionExecutionId: record.id,
      status: record.status,
      summary: record.summary,
      lastStatusChange: new Date(record.lastUpdateTime),
      externalExecutionId: record.externalExecutionId,
      errorDetails: record.error,
    },
  };
}
