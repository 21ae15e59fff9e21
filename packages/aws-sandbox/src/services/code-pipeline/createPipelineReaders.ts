import type * as codepipeline from '@aws-sdk/client-codepipeline';
import { AwsError } from '../../wire/AwsError';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { invalidNextToken } from './invalidNextToken';
import { pageAfter } from './pageAfter';
import { PipelineEngine } from './PipelineEngine';
import { requirePipeline } from './requirePipeline';
import { toStageState } from './toStageState';

/**
 * The operations of CodePipeline that read pipelines.
 *
 * @param options - `engine`: holds the pipelines
 */
export function createPipelineReaders(options: {
  engine: PipelineEngine;
}): ServiceHandlers<typeof codepipeline> {
  const { engine } = options;
  return {
    GetPipeline: ({ name, version }, context) => {
      const pipeline = requirePipeline({ engine, name, context });
      if (version !== undefined && version !== pipeline.declaration.version) {
        throw new AwsError(
          'PipelineVersionNotFoundException',
          `The pipeline '${name}' has no version ${version}`,
        );
      }
      const { declaration, arn, created } = pipeline;
      const updated = new Date(created);
      return {
        pipeline: declaration,
        metadata: { pipelineArn: arn, created: updated, updated },
      };
    },

    ListPipelines: ({ nextToken, maxResults }, context) => {
      const { accountId, region } = context;
      const page = pageAfter({
        items: engine.list({ accountId, region }),
        idOf: ({ arn }) => arn,
        token: nextToken,
        size: maxResults ?? 1000,
        onBadToken: () => invalidNextToken(nextToken),
      });
      return {
        pipelines: page.items.map(({ declaration, created }) => ({
          name: declaration.name,
          version: declaration.version,
          pipelineType: declaration.pipelineType,
          executionMode: declaration.executionMode,
          created: new Date(created),
          updated: new Date(created),
        })),
        nextToken: page.nextToken,
      };
    },

    GetPipelineState: ({ name }, context) => {
      const pipeline = requirePipeline({ engine, name, context });
      const { declaration, created } = pipeline;
      return {
        pipelineName: name,
        pipelineVersion: declaration.version,
        stageStates: declaration.stages?.map(stage =>
          toStageState({ pipeline, stage }),
        ),
        created: new Date(created),
        updated: new Date(created),
      };
    },
  };
}
