import { AwsError } from '../../wire/AwsError';
import { RequestContext } from '../../wire/RequestContext';
import { PipelineEngine } from './PipelineEngine';
import { StoredPipeline } from './StoredPipeline';

/**
 * Finds a pipeline of the calling account in the calling region.
 *
 * @param options - `name`: the pipeline's name as the request gives it
 * @throws AwsError PipelineNotFoundException
 */
export function requirePipeline(options: {
  engine: PipelineEngine;
  name: string | undefined;
  context: RequestContext;
}): StoredPipeline {
  const { engine, name, context } = options;
  const { accountId, region } = context;
  const pipeline = engine
    .list({ accountId, region })
    .find(({ declaration }) => declaration.name === name);
  if (!pipeline) {
    throw new AwsError(
      'PipelineNotFoundException',
      `Account '${accountId}' does not have a pipeline with name '${name}'`,
    );
  }
  return pipeline;
}
