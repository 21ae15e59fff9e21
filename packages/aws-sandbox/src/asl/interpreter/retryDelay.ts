import { Retrier } from '../definition/errorHandlingSchemas';

/**
 * How long a Retrier waits before the next attempt.
 *
 * @param options - `attempts`: how often it has already had the work done
 * again. `random`: 0 to 1, for `JitterStrategy` FULL
 * @returns milliseconds, undefined when its `MaxAttempts` (default 3) are used up
 */
export function retryDelay(options: {
  retrier: Retrier;
  attempts: number;
  random(): number;
}): number | undefined {
  const { attempts, random, retrier } = options;
  const {
    BackoffRate = 2,
    IntervalSeconds = 1,
    JitterStrategy,
    MaxAttempts = 3,
    MaxDelaySeconds = Infinity,
  } = retrier;
  if (attempts >= MaxAttempts) {
    return undefined;
  }
  const seconds = Math.min(
    IntervalSeconds * BackoffRate ** attempts,
    MaxDelaySeconds,
  );
  return seconds * 1000 * (JitterStrategy === 'FULL' ? random() : 1);
}
