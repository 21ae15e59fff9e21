import type { ActionDeclaration } from '@aws-sdk/client-codepipeline';
import { StoredAction, StoredExecution } from './StoredPipeline';

/**
 * Finds the run of an action in the history of an execution; runs that a retry
 * has replaced do not count.
 *
 * @param options - `action`: one of the stage `stageName`
 */
export function findActionRecord(options: {
  execution: StoredExecution;
  stageName: string;
  action: ActionDeclaration;
}): StoredAction | undefined {
  const { execution, stageName, action } = options;
  return execution.actions.find(
    record =>
      record.stageName === stageName &&
      record.actionName === action.name &&
      !record.retried,
  );
}
