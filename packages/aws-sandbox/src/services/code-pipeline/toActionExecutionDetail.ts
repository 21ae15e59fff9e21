import type { ActionExecutionDetail } from '@aws-sdk/client-codepipeline';
import {
  StoredAction,
  StoredExecution,
  StoredPipeline,
} from './StoredPipeline';

/**
 * A run of an action as `ListActionExecutions` shows it.
 *
 * @param options - the run with the execution and the pipeline it belongs to
 */
export function toActionExecutionDetail(options: {
  pipeline: StoredPipeline;
  execution: StoredExecution;
  record: StoredAction;
}): ActionExecutionDetail {
  const { pipeline, execution, record } = options;
  const stage = pipeline.declaration.stages?.find(
    ({ name }) => name === record.stageName,
  );
  const action = stage?.actions?.find(({ name }) => name === record.actionName);
  const ended = record.status !== 'InProgress';
  return {
    pipelineExecutionId: execution.id,
    actionExecutionId: record.id,
    pipelineVersion: pipeline.declaration.version,
    stageName: record.stageName,
    actionName: record.actionName,
    startTime: new Date(record.startTime),
    lastUpdateTime: new Date(record.lastUpdateTime),
    status: record.status,
    input: {
      actionTypeId: action?.actionTypeId,
      configuration: action?.configuration,
      resolvedConfiguration: action?.configuration,
      roleArn: action?.roleArn,
      region: action?.region ?? pipeline.region,
      inputArtifacts: action?.inputArtifacts?.map(({ name }) => ({ name })),
      namespace: action?.namespace,
    },
    output: {
      outputArtifacts: ended
        ? action?.outputArtifacts?.map(({ name }) => ({ name }))
        : [],
      executionResult: {
        externalExecutionId: record.externalExecutionId,
        externalExecutionSummary: record.summary,
        errorDetails: record.error,
      },
    },
  };
}
