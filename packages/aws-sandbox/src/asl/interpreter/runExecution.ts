import { JsonObject, JsonValue } from '@backstage/types';
import { StateMachineDefinition } from '../definition/StateMachineDefinition';
import { ExecutionError } from '../errors/ExecutionError';
import {
  ExecutionStopped,
  ExecutionSuspended,
  ExecutionTimedOut,
} from './abortReasons';
import { runBlock } from './runBlock';
import { ExecutionEnvironment, StatePosition } from './StateRun';
import { interruptible } from './interruptible';

/** How an execution ended, as DescribeExecution tells it. */
export type ExecutionOutcome =
  | { status: 'SUCCEEDED'; output: string }
  | {
      status: 'FAILED' | 'TIMED_OUT' | 'ABORTED';
      error?: string;
      cause?: string;
    };

/**
 * Runs an execution to its end and records its history, the first and the
 * last event included.
 *
 * @param options - `definition`: parsed. `input`: of the execution. `roleArn`:
 * for the first event. `position`: where to begin, of an execution that goes
 * on after a restart; it then has its history already. `onState`: told of every
 * top-level state before it is entered. `milliseconds`: what is left of the
 * state machine's time. `signal`: aborted with ExecutionStopped or
 * ExecutionSuspended
 * @returns undefined when the execution was suspended
 */
export async function runExecution(options: {
  definition: StateMachineDefinition;
  input: JsonValue;
  roleArn: string;
  environment: ExecutionEnvironment;
  signal: AbortSignal;
  position?: StatePosition;
  milliseconds?: number;
  onState?(position: StatePosition): void;
}): Promise<ExecutionOutcome | undefined> {
  const { definition, environment, input, onState, position } = options;
  const { milliseconds } = options;
  const { clock, history } = environment;
  const scope = { lastEventId: 0, onState };
  if (history.lastId === 0) {
    const details = {
      input: JSON.stringify(input),
      inputDetails: { truncated: false },
      roleArn: options.roleArn,
    };
    history.record({ type: 'ExecutionStarted', previousEventId: 0, details });
  } else if (position) {
    scope.lastEventId = history.lastId;
  }
  let lastEventId = 0;
  const end = (type: string, details: JsonObject) =>
    history.record({ type, previousEventId: lastEventId, details });
  try {
    const output = await interruptible({
      signal: options.signal,
      limit:
        milliseconds === undefined
          ? undefined
          : { clock, milliseconds, error: () => new ExecutionTimedOut() },
      async work(signal) {
        const inner = { ...scope, signal };
        const result = await runBlock({
          block: definition,
          input,
          position,
          environment,
          scope: inner,
        });
        lastEventId = inner.lastEventId;
        return JSON.stringify(result);
      },
    });
    end('ExecutionSucceeded', { output, outputDetails: { truncated: false } });
    return { status: 'SUCCEEDED', output };
  } catch (error) {
    if (error instanceof ExecutionSuspended) {
      return undefined;
    }
    if (error instanceof ExecutionStopped) {
      const failure = failureOf(error.errorName, error.errorCause);
      end('ExecutionAborted', failure);
      return { status: 'ABORTED', ...failure };
    }
    if (error instanceof ExecutionTimedOut) {
      const failure = failureOf('States.Timeout');
      end('ExecutionTimedOut', failure);
      return { status: 'TIMED_OUT', ...failure };
    }
    if (error instanceof ExecutionError) {
      lastEventId = error.eventId ?? 0;
      const failure = failureOf(error.errorName, error.errorCause);
      end('ExecutionFailed', failure);
      return { status: 'FAILED', ...failure };
    }
    throw error;
  }
}

function failureOf(error?: string, cause?: string) {
  return {
    ...(error && { error }),
    ...(cause !== undefined && { cause }),
  };
}
