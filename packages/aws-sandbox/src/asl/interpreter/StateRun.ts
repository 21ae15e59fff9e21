import { JsonObject, JsonValue } from '@backstage/types';
import { SandboxClock } from '../../state/SandboxClock';
import { DataScope } from '../data/DataScope';
import { State } from '../definition/StateMachineDefinition';
import { ExecutionHistory } from '../history/ExecutionHistory';
import { IntrinsicSources } from '../intrinsics/IntrinsicFunction';
import { TaskIntegrations } from '../tasks/TaskIntegrations';
import { TaskTokens } from '../tasks/TaskTokens';

/** What all states of one execution share. */
export interface ExecutionEnvironment extends IntrinsicSources {
  clock: SandboxClock;
  history: ExecutionHistory;
  integrations: TaskIntegrations;
  tokens: TaskTokens;
  /** For `TaskScheduled` events. */
  region: string;
  /** `$$.Execution` and `$$.StateMachine`. */
  context: JsonObject;
}

/** The top-level states, or one branch or iteration of them. */
export interface BranchScope {
  /** The branch's last event: the next one's `previousEventId`. */
  lastEventId: number;
  /** Ends the branch; its reason is thrown. */
  signal: AbortSignal;
  /** `$$.Map.Item` inside an iteration. */
  item?: JsonObject;
  /** The type of the state that the branch is in. */
  stateType?: State['Type'];
  /** Told before a state is entered; only at the top level. */
  onState?(position: StatePosition): void;
}

/** Where an execution stands: what a restart begins with. */
export interface StatePosition {
  /** The name of the state. */
  state: string;
  /** What the state is given. */
  input: JsonValue;
}

/** One visit of a state. */
export interface StateRun<S extends State = State> {
  name: string;
  state: S;
  /** What the state was given, before `InputPath`. */
  input: JsonValue;
  /** ISO 8601. */
  enteredTime: string;
  /** The id of the `...StateEntered` event. */
  enteredEventId: number;
  /** How often the state was retried. */
  retryCount: number;
  environment: ExecutionEnvironment;
  scope: BranchScope;
}

/** What a state hands on. */
export interface StateOutcome {
  output: JsonValue;
  /** The state that follows; undefined at the end of its block. */
  next?: string;
}

/**
 * What paths and functions of a state see.
 *
 * @param run - the visit
 * @param input - `$`
 * @param extras - further members of the context object, such as `Task`
 */
export function dataScopeOf(
  run: StateRun,
  input: JsonValue,
  extras: JsonObject = {},
): DataScope {
  const { environment, scope, state } = run;
  const retries = ['Task', 'Map', 'Parallel'].includes(state.Type)
    ? { RetryCount: run.retryCount }
    : {};
  return {
    input,
    random: environment.random,
    uuid: environment.uuid,
    context: {
      ...environment.context,
      State: { EnteredTime: run.enteredTime, Name: run.name, ...retries },
      ...(scope.item && { Map: { Item: scope.item } }),
      ...extras,
    },
  };
}

/**
 * Adds an event that follows the branch's last one and becomes its last one.
 *
 * @returns its id
 */
export function recordNext(
  run: Pick<StateRun, 'environment' | 'scope'>,
  type: string,
  details?: JsonObject,
): number {
  const { environment, scope } = run;
  scope.lastEventId = environment.history.record({
    type,
    previousEventId: scope.lastEventId,
    details,
  });
  return scope.lastEventId;
}
