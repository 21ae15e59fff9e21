import type * as codepipeline from '@aws-sdk/client-codepipeline';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { invalidNextToken } from './invalidNextToken';
import { pageAfter } from './pageAfter';
import { PipelineEngine } from './PipelineEngine';
import { requireExecution } from './requireExecution';
import { requirePipeline } from './requirePipeline';
import { StoredExecution, StoredPipeline } from './StoredPipeline';
import { toActionExecutionDetail } from './toActionExecutionDetail';
import { toExecutionSummary } from './toExecutionSummary';

const PAGE_SIZE = 100;

/**
 * The operations of CodePipeline that read executions and their actions.
 *
 * @param options - `engine`: holds the pipelines
 */
export function createExecutionReaders(options: {
  engine: PipelineEngine;
}): ServiceHandlers<typeof codepipeline> {
  const { engine } = options;
  return {
    GetPipelineExecution: ({ pipelineName, pipelineExecutionId }, context) => {
      const pipeline = requirePipeline({ engine, name: pipelineName, context });
      const id = pipelineExecutionId;
      const execution = requireExecution({ pipeline, id });
      return {
        pipelineExecution: {
          pipelineName,
          pipelineVersion: pipeline.declaration.version,
          pipelineExecutionId,
          status: execution.status,
          artifactRevisions: execution.revisions.map(revision => ({
            name: revision.artifactName,
            revisionId: revision.revisionId,
            revisionSummary: revision.revisionSummary,
            created: revision.created ? new Date(revision.created) : undefined,
          })),
          trigger: execution.trigger,
          executionMode: 'SUPERSEDED',
          executionType: 'STANDARD',
        },
      };
    },

    ListPipelineExecutions: (input, context) => {
      const { pipelineName, filter, nextToken, maxResults } = input;
      const pipeline = requirePipeline({ engine, name: pipelineName, context });
      const stageName = filter?.succeededInStage?.stageName;
      const page = pageAfter({
        items: newestFirst(pipeline).filter(
          execution => !stageName || succeededIn(execution, stageName),
        ),
        idOf: ({ id }) => id,
        token: nextToken,
        size: maxResults ?? PAGE_SIZE,
        onBadToken: () => invalidNextToken(nextToken),
      });
      return {
        pipelineExecutionSummaries: page.items.map(toExecutionSummary),
        nextToken: page.nextToken,
      };
    },

    ListActionExecutions: (input, context) => {
      const { pipelineName, filter, nextToken, maxResults } = input;
      const pipeline = requirePipeline({ engine, name: pipelineName, context });
      const id =
        filter?.pipelineExecutionId ??
        filter?.latestInPipelineExecution?.pipelineExecutionId;
      const executions = id
        ? [requireExecution({ pipeline, id })]
        : newestFirst(pipeline);
      const page = pageAfter({
        items: executions.flatMap(execution =>
          [...execution.actions]
            .reverse()
            .map(record => ({ pipeline, execution, record })),
        ),
        idOf: ({ record }) => record.id,
        token: nextToken,
        size: maxResults ?? PAGE_SIZE,
        onBadToken: () => invalidNextToken(nextToken),
      });
      return {
        actionExecutionDetails: page.items.map(toActionExecutionDetail),
        nextToken: page.nextToken,
      };
    },
  };
}

function newestFirst({ executions }: StoredPipeline): StoredExecution[] {
  return [...executions].reverse();
}

function succeededIn(execution: StoredExecution, stageName: string): boolean {
  const statuses = execution.actions
    .filter(record => record.stageName === stageName && !record.retried)
    .map(({ status }) => status);
  const left = execution.stageName !== stageName;
  const ended = left || execution.status === 'Succeeded';
  return (
    ended &&
    statuses.length > 0 &&
    statuses.every(status => status === 'Succeeded')
  );
}
