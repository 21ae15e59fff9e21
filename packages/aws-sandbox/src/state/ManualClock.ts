import { SandboxClock } from './SandboxClock';

interface Sleeper {
  due: number;
  wake(): void;
}

/**
 * A clock that only moves when a test moves it.
 *
 * @public
 */
export class ManualClock implements SandboxClock {
  readonly timeScale = 1;
  readonly #sleepers = new Set<Sleeper>();
  #now: number;

  /** @param options - `now`: where it starts; default 2026-01-01T00:00:00Z */
  static create(options: { now?: Date } = {}) {
    return new ManualClock(options.now ?? new Date('2026-01-01T00:00:00Z'));
  }

  private constructor(now: Date) {
    this.#now = now.getTime();
  }

  /** Where the clock stands. */
  now(): Date {
    return new Date(this.#now);
  }

  /** How many sleepers wait. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  /** Waits until the clock has been advanced by `milliseconds`. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const sleeper: Sleeper = {
        due: this.#now + milliseconds,
        wake: resolve,
      };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', () => {
        this.#sleepers.delete(sleeper);
        reject(signal.reason);
      });
    });
  }

  /**
   * Moves the clock and wakes sleepers in the order in which they are due;
   * what a woken one does (sleeping again, too) happens before the next wakes.
   *
   * @param milliseconds - how far to move
   */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await new Promise(resolve => setImmediate(resolve));
      const [next] = [...this.#sleepers]
        .filter(sleeper => sleeper.due <= end)
        .sort((a, b) => a.due - b.due);
      if (!next) {
        break;
      }
      this.#now = Math.max(this.#now, next.due);
      this.#sleepers.delete(next);
      next.wake();
    }
    this.#now = end;
  }
}
