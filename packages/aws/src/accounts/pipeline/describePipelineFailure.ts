import {
  paginateListActionExecutions,
  type ActionExecutionDetail,
  type CodePipelineClient,
} from '@aws-sdk/client-codepipeline';
import { ConflictError } from '@backstage/errors';
import { toBackstageError } from '../../clients/toBackstageError';
import { errorWithRemedy } from '../failures/errorWithRemedy';

/**
 * Makes the error for a failed run: names every stage and action that failed, with the message of
 * its provider (codepipeline:ListActionExecutions, every page).
 *
 * @param options - `pipelineName`; `pipelineExecutionId`: the failed run
 * @returns a ConflictError named `PipelineFailed`
 * @throws what {@link toBackstageError} makes of AWS's error
 */
export async function describePipelineFailure(options: {
  codePipeline: CodePipelineClient;
  pipelineName: string;
  pipelineExecutionId: string;
}): Promise<Error> {
  const { codePipeline, pipelineName, pipelineExecutionId } = options;
  const failed: ActionExecutionDetail[] = [];
  try {
    const pages = paginateListActionExecutions(
      { client: codePipeline },
      { pipelineName, filter: { pipelineExecutionId } },
    );
    for await (const page of pages) {
      for (const action of page.actionExecutionDetails ?? []) {
        if (action.status === 'Failed') failed.push(action);
      }
    }
  } catch (error) {
    throw toBackstageError({
      error,
      operation: 'codepipeline:ListActionExecutions',
      resource: `run ${pipelineExecutionId} of pipeline ${pipelineName}`,
    });
  }
  const details = failed.map(describeAction).join('; ');
  return errorWithRemedy({
    type: ConflictError,
    name: 'PipelineFailed',
    summary: `Run ${pipelineExecutionId} of pipeline ${pipelineName} failed${
      details ? ` in ${details}` : '; CodePipeline names no failed action'
    }.`,
    remedy:
      'Read the log behind the failed action. If it complains of this account, correct the request; if it complains of something else, mend that first. Then request the account again.',
  });
}

function describeAction(action: ActionExecutionDetail): string {
  const result = action.output?.executionResult;
  const message =
    result?.errorDetails?.message ??
    result?.externalExecutionSummary ??
    'no message';
  const code = result?.errorDetails?.code;
  const build = result?.externalExecutionId;
  const facts = [code, build].filter(Boolean).join(', ');
  const sentence = message.trim().replace(/\.$/, '');
  return `stage ${action.stageName}, action ${action.actionName}: ${sentence}${
    facts ? ` (${facts})` : ''
  }`;
}
