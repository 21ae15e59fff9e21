import { AwsError } from '../../wire/AwsError';
import { StoredExecution, StoredPipeline } from './StoredPipeline';

/**
 * Finds an execution of a pipeline.
 *
 * @param options - `id`: the execution's id as the request gives it
 * @throws AwsError PipelineExecutionNotFoundException
 */
export function requireExecution(options: {
  pipeline: StoredPipeline;
  id: string | undefined;
}): StoredExecution {
  const { pipeline, id } = options;
  const execution = pipeline.executions.find(other => other.id === id);
  if (!execution) {
    throw new AwsError(
      'PipelineExecutionNotFoundException',
      `The pipeline '${pipeline.declaration.name}' has no execution with id '${id}'`,
    );
  }
  return execution;
}
