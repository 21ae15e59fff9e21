import { JsonObject, JsonValue } from '@backstage/types';
import { ManualClock } from '../../state/ManualClock';
import { SandboxClock } from '../../state/SandboxClock';
import { parseDefinition } from '../definition/parseDefinition';
import { ExecutionHistory } from '../history/ExecutionHistory';
import { HistoryEventRecord } from '../history/HistoryEventRecord';
import { ExecutionOutcome, runExecution } from '../interpreter/runExecution';
import { StatePosition } from '../interpreter/StateRun';
import { TaskIntegrations } from '../tasks/TaskIntegrations';
import { TaskTokens } from '../tasks/TaskTokens';

/** How a test's execution ended, and all that it recorded. */
export interface DefinitionRun {
  outcome: ExecutionOutcome | undefined;
  /** The parsed output of an execution that succeeded. */
  output?: JsonValue;
  events: HistoryEventRecord[];
  /** The types of the events. */
  types: string[];
}

/** What a test's execution may be given beside its definition. */
export interface RunDefinitionOptions {
  /** Default `{}`. */
  input?: JsonValue;
  /** Answers function ARNs and `lambda:invoke`; default fails. */
  invoke?(payload: JsonValue, signal: AbortSignal): Promise<JsonValue>;
  /** Default: a ManualClock that this function moves until the execution ends. */
  clock?: SandboxClock;
  tokens?: TaskTokens;
  signal?: AbortSignal;
  position?: StatePosition;
  events?: HistoryEventRecord[];
  onState?(position: StatePosition): void;
}

/** A context object with fixed members. */
const context: JsonObject = {
  Execution: {
    Id: 'arn:aws:states:us-east-1:100000000001:execution:machine:run',
    Name: 'run',
    RoleArn: 'arn:aws:iam::100000000001:role/machine',
    StartTime: '2026-01-01T00:00:00.000Z',
    RedriveCount: 0,
  },
  StateMachine: {
    Id: 'arn:aws:states:us-east-1:100000000001:stateMachine:machine',
    Name: 'machine',
  },
};

/** The ARN of a function in definitions of tests. */
export const functionArn =
  'arn:aws:lambda:us-east-1:100000000001:function:work';

/**
 * Runs a definition by itself, without AWS's services, until it ends. A manual
 * clock is moved as far as the execution waits.
 *
 * @param definition - as in a file, but parsed
 */
export async function runDefinition(
  definition: JsonObject,
  options: RunDefinitionOptions = {},
): Promise<DefinitionRun> {
  const { clock = ManualClock.create(), events = [], input = {} } = options;
  const invoke =
    options.invoke ?? (() => Promise.reject(new Error('Nothing to invoke')));
  const integrations: TaskIntegrations = {
    invokeFunction: (_, payload, signal) => invoke(payload, signal),
    services: { 'lambda:invoke': invoke },
  };
  const parsed = parseDefinition(JSON.stringify(definition), {
    checkResource: () => undefined,
  });
  let ended = false;
  const running = runExecution({
    definition: parsed,
    input,
    roleArn: 'arn:aws:iam::100000000001:role/machine',
    signal: options.signal ?? new AbortController().signal,
    position: options.position,
    onState: options.onState,
    milliseconds: parsed.TimeoutSeconds && parsed.TimeoutSeconds * 1000,
    environment: {
      clock,
      integrations,
      region: 'us-east-1',
      context: {
        ...context,
        Execution: { ...(context.Execution as JsonObject), Input: input },
      },
      history: ExecutionHistory.create({ events, now: () => clock.now() }),
      tokens: options.tokens ?? TaskTokens.create(),
      random: () => 0.5,
      uuid: () => '11111111-2222-4333-8444-555555555555',
    },
  }).finally(() => {
    ended = true;
  });
  while (!ended && !options.clock && clock instanceof ManualClock) {
    await clock.advance(1000);
  }
  const outcome = await running;
  return {
    outcome,
    output:
      outcome?.status === 'SUCCEEDED' ? JSON.parse(outcome.output) : undefined,
    events,
    types: events.map(({ type }) => type),
  };
}

/** A machine of one state that ends it. */
export function singleState(state: JsonObject): JsonObject {
  const flow = ['Succeed', 'Fail', 'Choice'].includes(String(state.Type));
  return {
    StartAt: 'Only',
    States: { Only: { ...state, ...(!flow && { End: true }) } },
  };
}
