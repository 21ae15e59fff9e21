import { toError } from '@backstage/errors';

/**
 * Waits for work, but no longer than until a signal is aborted. The work itself
 * is not stopped by that and has to look at the signal.
 *
 * @param signal - Aborted with the reason that is thrown.
 * @throws What the work throws, or the reason of the signal.
 */
export async function unlessAborted<T>(
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  let onAbort: () => void = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(toError(signal.reason));
    signal.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
