import { randomUUID } from 'node:crypto';
import { JsonValue } from '@backstage/types';
import { parseDefinition } from '../../asl/definition/parseDefinition';
import { ExecutionHistory } from '../../asl/history/ExecutionHistory';
import {
  ExecutionOutcome,
  runExecution,
} from '../../asl/interpreter/runExecution';
import { TaskIntegrations } from '../../asl/tasks/TaskIntegrations';
import { TaskTokens } from '../../asl/tasks/TaskTokens';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import {
  StatesStore,
  StoredExecution,
  StoredStateMachine,
} from './StatesStore';

/**
 * Runs an execution from where its record says that it stands, and keeps the
 * record's position, history and used time up to date. A crash of the sandbox
 * forgets the time since the last event.
 *
 * @param options - `signal`: aborted with ExecutionStopped or
 * ExecutionSuspended
 * @returns how it ended, undefined when it was suspended
 */
export async function performExecution(options: {
  runtime: SandboxRuntime;
  store: StatesStore;
  integrations: TaskIntegrations;
  tokens: TaskTokens;
  machine: StoredStateMachine;
  execution: StoredExecution;
  signal: AbortSignal;
}): Promise<ExecutionOutcome | undefined> {
  const { execution, integrations, machine, runtime, signal, store, tokens } =
    options;
  const { clock, state } = runtime;
  const { region, roleArn } = machine;
  const began = clock.now().getTime();
  const former = execution.milliseconds;
  const definition = parseDefinition(
    store.definitions[execution.revisionId],
    // What CreateStateMachine accepted is not questioned again.
    { checkResource: () => undefined },
  );
  const input: JsonValue = JSON.parse(execution.input);
  const changed = () => {
    const real = clock.now().getTime() - began;
    execution.milliseconds = former + real * clock.timeScale;
    state.changed();
  };
  const outcome = await runExecution({
    definition,
    input,
    roleArn,
    signal,
    position: execution.position,
    milliseconds:
      definition.TimeoutSeconds &&
      Math.max(0, definition.TimeoutSeconds * 1000 - former),
    onState(position) {
      execution.position = position;
      changed();
    },
    environment: {
      clock,
      region,
      random: Math.random,
      uuid: randomUUID,
      tokens,
      integrations,
      history: ExecutionHistory.create({
        events: execution.history,
        now: () => clock.now(),
        onEvent: changed,
      }),
      context: {
        Execution: {
          Id: execution.arn,
          Input: input,
          Name: execution.name,
          RoleArn: roleArn,
          StartTime: execution.startDate,
          RedriveCount: 0,
        },
        StateMachine: { Id: machine.arn, Name: machine.name },
      },
    },
  });
  changed();
  return outcome;
}
