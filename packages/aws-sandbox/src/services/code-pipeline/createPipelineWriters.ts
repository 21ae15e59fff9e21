import type * as codepipeline from '@aws-sdk/client-codepipeline';
import { AwsError } from '../../wire/AwsError';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { PipelineEngine } from './PipelineEngine';
import { requireExecution } from './requireExecution';
import { requirePipeline } from './requirePipeline';
import { StoredExecution, StoredPipeline } from './StoredPipeline';

const TOKEN = /^[a-zA-Z0-9-]{1,128}$/;

/**
 * The operations of CodePipeline that start, stop and repeat.
 *
 * @param options - `engine`: holds the pipelines
 */
export function createPipelineWriters(options: {
  engine: PipelineEngine;
}): ServiceHandlers<typeof codepipeline> {
  const { engine } = options;
  return {
    StartPipelineExecution: (input, context) => {
      const { name, clientRequestToken, sourceRevisions } = input;
      checkToken(clientRequestToken);
      const pipeline = requirePipeline({ engine, name, context });
      const execution = engine.start({
        pipeline,
        clientRequestToken,
        overrides: sourceRevisions,
        triggerDetail: context.principalArn,
      });
      return { pipelineExecutionId: execution.id };
    },

    StopPipelineExecution: (input, context) => {
      const { pipelineName, pipelineExecutionId, reason } = input;
      const abandon = input.abandon ?? false;
      const pipeline = requirePipeline({ engine, name: pipelineName, context });
      const execution = pipeline.executions.find(
        ({ id }) => id === pipelineExecutionId,
      );
      if (!execution || !isOpen(execution)) {
        // StopPipelineExecution has no error of its own for an unknown id.
        throw new AwsError(
          'PipelineExecutionNotStoppableException',
          `Unable to stop the pipeline execution '${pipelineExecutionId}': ` +
            `it is ${execution ? execution.status : 'not known'}`,
        );
      }
      if (execution.status === 'Stopping' && !abandon) {
        throw new AwsError(
          'DuplicatedStopRequestException',
          `The pipeline execution '${pipelineExecutionId}' is already in a Stopping state`,
        );
      }
      engine.stop({ pipeline, execution, abandon, reason });
      return { pipelineExecutionId };
    },

    RetryStageExecution: (input, context) => {
      const { pipelineName, pipelineExecutionId, stageName, retryMode } = input;
      const pipeline = requirePipeline({ engine, name: pipelineName, context });
      const stage = pipeline.declaration.stages?.find(
        ({ name }) => name === stageName,
      );
      if (!stage) {
        throw new AwsError(
          'StageNotFoundException',
          `The pipeline '${pipelineName}' has no stage '${stageName}'`,
        );
      }
      const id = pipelineExecutionId;
      const execution = requireExecution({ pipeline, id });
      checkRetry({ pipeline, execution, stageName });
      engine.retry({
        pipeline,
        execution,
        allActions: retryMode === 'ALL_ACTIONS',
      });
      return { pipelineExecutionId };
    },
  };
}

function checkToken(token: string | undefined) {
  if (token !== undefined && !TOKEN.test(token)) {
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value '${token}' at 'clientRequestToken' failed to satisfy ` +
        'constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9-]+ and have 1 to 128 characters',
    );
  }
}

function checkRetry(options: {
  pipeline: StoredPipeline;
  execution: StoredExecution;
  stageName: string | undefined;
}) {
  const { pipeline, execution, stageName } = options;
  const entered = pipeline.executions.filter(({ actions }) =>
    actions.some(record => record.stageName === stageName),
  );
  if (entered[entered.length - 1] !== execution) {
    throw new AwsError(
      'NotLatestPipelineExecutionException',
      `The execution '${execution.id}' is not the latest one in the stage '${stageName}'`,
    );
  }
  const ended = execution.status === 'Failed' || execution.status === 'Stopped';
  if (!ended || execution.stageName !== stageName) {
    throw new AwsError(
      'StageNotRetryableException',
      `The stage '${stageName}' has no failed or stopped actions in the execution '${execution.id}'`,
    );
  }
}

function isOpen({ status }: StoredExecution): boolean {
  return status === 'InProgress' || status === 'Stopping';
}
