/**
 * Time and chance, so that tests can decide about both.
 *
 * @public
 */
export interface WorkflowClock {
  /** The current time. */
  now(): Date;
  /** Waits that many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
  /** A number from 0 (inclusive) to 1 (exclusive), used as jitter. */
  random(): number;
}

/**
 * The real time and real chance.
 *
 * @public
 */
export const systemClock: WorkflowClock = {
  now: () => new Date(),
  sleep: milliseconds =>
    new Promise(resolve => {
      setTimeout(resolve, milliseconds);
    }),
  random: () => Math.random(),
};
