import type {
  ActionDeclaration,
  StageDeclaration,
} from '@aws-sdk/client-codepipeline';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { ActionRunner } from './ActionRunner';
import { findActionRecord } from './findActionRecord';
import { runAction } from './runAction';
import { StoredExecution, StoredPipeline } from './StoredPipeline';

/**
 * Runs the actions of a stage as CodePipeline does: those of the same run order
 * together, the next order only when all of them succeeded and nobody asked to
 * stop. Actions that already succeeded are not repeated; actions that the
 * history shows in progress are taken up.
 *
 * @param options - `signal`: aborts the actions, whose records then stay as they are
 * @returns whether every action of the stage succeeded
 */
export async function runStage(options: {
  runtime: SandboxRuntime;
  pipeline: StoredPipeline;
  execution: StoredExecution;
  stage: StageDeclaration;
  runner: ActionRunner;
  signal: AbortSignal;
}): Promise<boolean> {
  const { execution, stage, signal } = options;
  const stageName = stage.name ?? '';
  for (const actions of byRunOrder(stage)) {
    const begun = actions.some(
      action =>
        findActionRecord({ execution, stageName, action })?.status ===
        'InProgress',
    );
    if (signal.aborted || (execution.status === 'Stopping' && !begun)) {
      return false;
    }
    const results = await Promise.all(
      actions.map(action => runAction({ ...options, stageName, action })),
    );
    if (results.includes(false)) {
      return false;
    }
  }
  return true;
}

function byRunOrder(stage: StageDeclaration): ActionDeclaration[][] {
  const groups = new Map<number, ActionDeclaration[]>();
  for (const action of stage.actions ?? []) {
    const order = action.runOrder ?? 1;
    groups.set(order, [...(groups.get(order) ?? []), action]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, actions]) => actions);
}
