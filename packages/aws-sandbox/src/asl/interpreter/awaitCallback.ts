import { JsonValue } from '@backstage/types';
import { SandboxClock } from '../../state/SandboxClock';
import { ExecutionError } from '../errors/ExecutionError';
import { OpenTask } from '../tasks/TaskTokens';
import { interruptible } from './interruptible';

const HEARTBEAT = Symbol('heartbeat');

/**
 * Waits for the result that is sent with a task's token.
 *
 * @param options - `heartbeatSeconds`: the longest time between two signs of
 * life; undefined asks for none. `signal`: ends the wait with its reason
 * @throws ExecutionError `States.Timeout` when a heartbeat stays out, or the
 * one that was sent with the token
 */
export async function awaitCallback(options: {
  clock: SandboxClock;
  task: OpenTask;
  heartbeatSeconds?: number;
  signal: AbortSignal;
}): Promise<JsonValue> {
  const { clock, heartbeatSeconds, signal, task } = options;
  for (;;) {
    const outcome = await interruptible<JsonValue | typeof HEARTBEAT>({
      signal,
      limit: heartbeatSeconds
        ? {
            clock,
            milliseconds: heartbeatSeconds * 1000,
            error: () => ExecutionError.heartbeatTimeout(),
          }
        : undefined,
      work: () =>
        Promise.race([
          task.outcome,
          task.nextHeartbeat().then((): typeof HEARTBEAT => HEARTBEAT),
        ]),
    });
    if (outcome !== HEARTBEAT) {
      return outcome;
    }
  }
}
