import { InputError } from '@backstage/errors';
import { runStep } from '../failures/runStep';
import { followRun } from '../pipeline/followRun';
import type {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
} from './AccountRequestWorkflowState';
import { openArchive } from './openArchive';
import type { WorkflowDependencies } from './WorkflowDependencies';

/**
 * What {@link watchPipeline} needs. Rights: those of StartPipeline, codepipeline:GetPipelineExecution,
 * codepipeline:ListActionExecutions.
 *
 * @public
 */
export type WatchPipelineDependencies = Pick<
  WorkflowDependencies,
  's3' | 'codePipeline' | 'pipelineName' | 'configurationOwner'
>;

/**
 * Looks at the run the request follows. A superseded run hands over to the newer one that carries
 * the entry.
 *
 * @param deps - clients and settings
 * @param event - the execution and its state document, with `configuration` and `pipeline`
 * @returns the state with `pipeline`: `InProgress`, `Superseded` (follow the new id) or `Succeeded`
 * @throws `PipelineFailed` naming stage, action and message; `PipelineStopped`;
 *   `ConfigurationOverwritten`; `CheckFailed`
 * @public
 */
export async function watchPipeline(
  deps: WatchPipelineDependencies,
  event: AccountRequestWorkflowEvent,
): Promise<AccountRequestWorkflowState> {
  return runStep('WatchPipeline', async () => {
    const { codePipeline, pipelineName } = deps;
    const { state } = event;
    const { configuration } = state;
    const pipelineExecutionId = state.pipeline?.pipelineExecutionId;
    if (!configuration || !pipelineExecutionId) {
      throw new InputError(
        'WatchPipeline was called before StartPipeline: the state document has no run to follow.',
      );
    }
    const pipeline = await followRun({
      codePipeline,
      pipelineName,
      archive: await openArchive(deps),
      configuration,
      pipelineExecutionId,
    });
    return { ...state, pipeline };
  });
}
