import { InputError } from '@backstage/errors';
import { SandboxClock } from './SandboxClock';

/** setTimeout fires at once when it is given more than this. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * The clock of a running sandbox.
 *
 * @param options - `timeScale`: how many times faster waits pass; 1 or more
 * @throws InputError for a time scale under 1
 */
export function createSandboxClock(options: {
  timeScale: number;
}): SandboxClock {
  const { timeScale } = options;
  if (!(timeScale >= 1) || !Number.isFinite(timeScale)) {
    throw new InputError(
      `The time scale is ${timeScale}; it must be a number of 1 or more`,
    );
  }
  return {
    timeScale,
    now: () => new Date(),
    async sleep(milliseconds, signal) {
      const end = performance.now() + milliseconds / timeScale;
      for (;;) {
        const left = end - performance.now();
        await timer(Math.max(0, Math.min(left, LONGEST_TIMER)), signal);
        if (left <= LONGEST_TIMER) {
          return;
        }
      }
    },
  };
}

function timer(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const controller = new AbortController();
    const handle = setTimeout(() => {
      controller.abort();
      resolve();
    }, milliseconds);
    // A waiting workflow must not keep a closed sandbox alive.
    handle.unref();
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(handle);
        reject(signal.reason);
      },
      // The listener goes when the timer has fired.
      { once: true, signal: controller.signal },
    );
  });
}
