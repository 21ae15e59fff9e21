/**
 * The sandbox's sense of time: timestamps are real, waits are shortened.
 *
 * @public
 */
export interface SandboxClock {
  /** How many times faster than on AWS a wait passes; at least 1. */
  readonly timeScale: number;
  /** The present, as AWS would stamp it. */
  now(): Date;
  /**
   * Waits as long as `milliseconds` on AWS would feel in the sandbox.
   *
   * @param milliseconds - the wait on AWS; the real one is divided by `timeScale`
   * @param signal - ends the wait; the promise then rejects with its reason
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
