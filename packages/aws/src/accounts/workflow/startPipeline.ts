import { InputError } from '@backstage/errors';
import { runStep } from '../failures/runStep';
import { followOrStartRun } from '../pipeline/followOrStartRun';
import type {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
} from './AccountRequestWorkflowState';
import { openArchive } from './openArchive';
import type { WorkflowDependencies } from './WorkflowDependencies';

/**
 * What {@link startPipeline} needs. Rights: codepipeline:GetPipeline,
 * codepipeline:ListPipelineExecutions, codepipeline:StartPipelineExecution, s3:GetObject,
 * s3:GetObjectVersion, kms:Decrypt.
 *
 * @public
 */
export type StartPipelineDependencies = Pick<
  WorkflowDependencies,
  's3' | 'codePipeline' | 'pipelineName' | 'configurationOwner'
>;

/**
 * Finds the run of the accelerator's pipeline that carries the request's entry, or starts one when
 * none is in progress. Requests that see the same archive start the same run.
 *
 * @param deps - clients and settings
 * @param event - the execution and its state document, with `configuration`
 * @returns the state with `pipeline`: `waiting` (call it again later) or `following`
 * @throws `ConfigurationOverwritten` when the archive no longer holds the entry; `CheckFailed`
 * @public
 */
export async function startPipeline(
  deps: StartPipelineDependencies,
  event: AccountRequestWorkflowEvent,
): Promise<AccountRequestWorkflowState> {
  return runStep('StartPipeline', async () => {
    const { codePipeline, pipelineName } = deps;
    const { state } = event;
    const { configuration } = state;
    if (!configuration) {
      throw new InputError(
        'StartPipeline was called before WriteConfiguration: the state document has no configuration.',
      );
    }
    const pipeline = await followOrStartRun({
      codePipeline,
      pipelineName,
      archive: await openArchive(deps),
      configuration,
    });
    return { ...state, pipeline };
  });
}
