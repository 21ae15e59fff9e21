import { JsonValue } from '@backstage/types';
import { HistoryEventRecord } from '../../asl/history/HistoryEventRecord';
import { SandboxState } from '../../state/SandboxState';
import { own } from '../shared/own';

/** A state machine as it is kept. */
export interface StoredStateMachine {
  arn: string;
  name: string;
  accountId: string;
  region: string;
  status: 'ACTIVE' | 'DELETING';
  roleArn: string;
  /** Key of `definitions`. */
  revisionId: string;
  /** Whether UpdateStateMachine ever changed it: only then is the revision told. */
  revised: boolean;
  /** ISO 8601. */
  creationDate: string;
  tags: Record<string, string>;
}

/** An execution as it is kept. */
export interface StoredExecution {
  arn: string;
  name: string;
  stateMachineArn: string;
  /** Key of `definitions`: an execution keeps the definition it began with. */
  revisionId: string;
  /** JSON text, byte by byte as it was given. */
  input: string;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  /** ISO 8601. */
  startDate: string;
  /** ISO 8601; undefined while it runs. */
  stopDate?: string;
  /** JSON text. */
  output?: string;
  error?: string;
  cause?: string;
  /** The top-level state it is in, while it runs. */
  position?: { state: string; input: JsonValue };
  /** How long it has run, in AWS's time; what the sandbox rests does not count. */
  milliseconds: number;
  history: HistoryEventRecord[];
}

/** Everything Step Functions remembers, by ARN. */
export interface StatesStore {
  stateMachines: Record<string, StoredStateMachine>;
  executions: Record<string, StoredExecution>;
  /** Definitions as they were given, by revision. */
  definitions: Record<string, string>;
}

/** How long AWS remembers an execution that has ended. */
const RETENTION_MILLISECONDS = 90 * 24 * 3600 * 1000;

/** Everything Step Functions remembers. */
export function statesStore(state: SandboxState): StatesStore {
  return state.store<StatesStore>('states', () => ({
    stateMachines: {},
    executions: {},
    definitions: {},
  }));
}

/**
 * Finds an execution. One that ended over 90 days ago is forgotten, and its
 * name is free again.
 */
export function findExecution(
  store: StatesStore,
  arn: string,
  now: Date,
): StoredExecution | undefined {
  const execution = own(store.executions, arn);
  return execution && !isForgotten(execution, now) ? execution : undefined;
}

/** Removes executions that ended over 90 days ago, so that the store stays small. */
export function forgetExecutions(store: StatesStore, now: Date): void {
  for (const [arn, execution] of Object.entries(store.executions)) {
    if (isForgotten(execution, now)) {
      delete store.executions[arn];
    }
  }
}

function isForgotten({ stopDate }: StoredExecution, now: Date): boolean {
  return (
    stopDate !== undefined &&
    now.getTime() - Date.parse(stopDate) > RETENTION_MILLISECONDS
  );
}

/** Forgets definitions that no state machine and no execution uses. */
export function forgetDefinitions(store: StatesStore): void {
  const used = new Set(
    [
      ...Object.values(store.stateMachines),
      ...Object.values(store.executions),
    ].map(({ revisionId }) => revisionId),
  );
  for (const revisionId of Object.keys(store.definitions)) {
    if (!used.has(revisionId)) {
      delete store.definitions[revisionId];
    }
  }
}
