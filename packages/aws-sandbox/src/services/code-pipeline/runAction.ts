import { randomUUID } from 'node:crypto';
import type { ActionDeclaration } from '@aws-sdk/client-codepipeline';
import { isError } from '@backstage/errors';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { ActionFailure } from './ActionFailure';
import { ActionOutcome, ActionRunner } from './ActionRunner';
import { findActionRecord } from './findActionRecord';
import {
  StoredAction,
  StoredExecution,
  StoredPipeline,
} from './StoredPipeline';

/**
 * Runs one action and writes its history, or takes it up from there.
 *
 * @param options - `signal`: aborts the action, whose record then stays as it is
 * @returns whether it succeeded, now or before
 */
export async function runAction(options: {
  runtime: SandboxRuntime;
  pipeline: StoredPipeline;
  execution: StoredExecution;
  stageName: string;
  action: ActionDeclaration;
  runner: ActionRunner;
  signal: AbortSignal;
}): Promise<boolean> {
  const { runtime, pipeline, action, runner, signal } = options;
  const { execution, stageName } = options;
  const record = findActionRecord(options) ?? openRecord(options);
  if (record.status === 'Succeeded') {
    return true;
  }
  try {
    const outcome = await runner({
      pipeline,
      execution,
      stageName,
      action,
      record,
      signal,
    });
    if (signal.aborted) {
      return false;
    }
    keepRevision({ execution, action, record, outcome });
    record.summary = outcome.summary;
    closeRecord({ runtime, execution, record, status: 'Succeeded' });
    return true;
  } catch (error) {
    if (signal.aborted) {
      return false;
    }
    const failure = toFailure(error);
    if (failure !== error) {
      runtime.logger.error(
        `Action ${record.actionName} of ${pipeline.declaration.name} broke: ${failure.message}`,
      );
    }
    record.error = { code: failure.code, message: failure.message };
    record.summary = failure.summary;
    closeRecord({ runtime, execution, record, status: 'Failed' });
    return false;
  }
}

function openRecord(options: {
  runtime: SandboxRuntime;
  execution: StoredExecution;
  stageName: string;
  action: ActionDeclaration;
}): StoredAction {
  const { runtime, execution, stageName, action } = options;
  const now = runtime.clock.now().toISOString();
  const id = randomUUID();
  const project = action.configuration?.ProjectName;
  const record: StoredAction = {
    id,
    stageName,
    actionName: action.name ?? '',
    startTime: now,
    lastUpdateTime: now,
    status: 'InProgress',
    ...(project && { externalExecutionId: `${project}:${id}` }),
  };
  execution.actions.push(record);
  execution.lastUpdateTime = now;
  runtime.state.changed();
  return record;
}

function keepRevision(options: {
  execution: StoredExecution;
  action: ActionDeclaration;
  record: StoredAction;
  outcome: ActionOutcome;
}): void {
  const { execution, action, record, outcome } = options;
  const { actionName } = record;
  if (outcome.revision) {
    const artifactName = action.outputArtifacts?.[0]?.name ?? actionName;
    execution.revisions = [
      ...execution.revisions.filter(other => other.actionName !== actionName),
      { ...outcome.revision, actionName, artifactName },
    ];
    record.externalExecutionId = outcome.revision.revisionId;
  }
}

function closeRecord(options: {
  runtime: SandboxRuntime;
  execution: StoredExecution;
  record: StoredAction;
  status: 'Succeeded' | 'Failed';
}): void {
  const { runtime, execution, record, status } = options;
  const now = runtime.clock.now().toISOString();
  record.status = status;
  record.lastUpdateTime = now;
  execution.lastUpdateTime = now;
  runtime.state.changed();
}

function toFailure(error: unknown): ActionFailure {
  if (error instanceof ActionFailure) {
    return error;
  }
  const message = isError(error) ? error.message : String(error);
  return new ActionFailure({ code: 'SystemError', message });
}
