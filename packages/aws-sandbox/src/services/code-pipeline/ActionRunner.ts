import type { ActionDeclaration } from '@aws-sdk/client-codepipeline';
import {
  StoredAction,
  StoredExecution,
  StoredPipeline,
  StoredRevision,
} from './StoredPipeline';

/** One action that is to be done. */
export interface ActionRun {
  pipeline: StoredPipeline;
  execution: StoredExecution;
  stageName: string;
  action: ActionDeclaration;
  /** Its entry in the history; `startTime` lies in the past after a restart. */
  record: StoredAction;
  /** Aborted when the execution is abandoned or the sandbox closes. */
  signal: AbortSignal;
}

/** What an action leaves in the history. */
export interface ActionOutcome {
  /** What the provider says of its work. */
  summary?: string;
  /** What a source action fetched. */
  revision?: Omit<StoredRevision, 'actionName' | 'artifactName'>;
}

/**
 * Does the work of an action: the provider behind it. It may be called a second
 * time with the same record when the sandbox was restarted in the middle, so it
 * must be able to take up its own work.
 *
 * @throws ActionFailure when the action fails as AWS would show it
 */
export type ActionRunner = (run: ActionRun) => Promise<ActionOutcome>;
