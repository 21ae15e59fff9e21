import { SandboxClock } from '../../state/SandboxClock';
import { createDeferred } from './createDeferred';

/** How long work may last. */
export interface TimeLimit {
  clock: SandboxClock;
  /** Of AWS's time. */
  milliseconds: number;
  /** Makes what is thrown when the time has passed. */
  error(): Error;
}

/**
 * Does work that a signal or a time limit may end. The work is not waited for
 * when it is ended; its own signal tells it.
 *
 * @param options - `signal`: ends the work with its reason. `limit`: default
 * none. `work`: is given a signal that is aborted when the work is ended
 */
export async function interruptible<T>(options: {
  signal: AbortSignal;
  limit?: TimeLimit;
  work(signal: AbortSignal): Promise<T>;
}): Promise<T> {
  const { limit, signal, work } = options;
  signal.throwIfAborted();
  const controller = new AbortController();
  const ended = createDeferred<never>();
  const onAbort = () => ended.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  const timeOut = async ({ clock, error, milliseconds }: TimeLimit) => {
    await clock.sleep(milliseconds, controller.signal);
    throw error();
  };
  try {
    return await Promise.race([
      work(AbortSignal.any([signal, controller.signal])),
      limit ? timeOut(limit) : ended.promise,
      ended.promise,
    ]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    controller.abort(new Error('The work has ended.'));
  }
}
