import { ServiceUnavailableError } from '@backstage/errors';
import { FunctionWorker } from './FunctionWorker';

/** As many copies of one function run at once; further events wait. */
const MOST_WORKERS = 10;

interface Waiting {
  resolve(worker: FunctionWorker): void;
  reject(error: Error): void;
}

/** The running copies of one function: warm ones are used again. */
export class FunctionPool {
  readonly #createWorker: () => FunctionWorker;
  readonly #workers = new Set<FunctionWorker>();
  readonly #idle: FunctionWorker[] = [];
  readonly #waiting: Waiting[] = [];
  #closed = false;

  /** @param options - `createWorker`: starts a further copy */
  static create(options: { createWorker(): FunctionWorker }) {
    return new FunctionPool(options.createWorker);
  }

  private constructor(createWorker: () => FunctionWorker) {
    this.#createWorker = createWorker;
  }

  /** How many copies run or wait for work. */
  get size(): number {
    return this.#workers.size;
  }

  /**
   * Does something with a copy that nobody else uses meanwhile.
   *
   * @param use - may terminate the copy; then it is not used again
   * @throws ServiceUnavailableError when the pool is closed
   */
  async withWorker<T>(use: (worker: FunctionWorker) => Promise<T>): Promise<T> {
    const worker = await this.#acquire();
    try {
      return await use(worker);
    } finally {
      this.#release(worker);
    }
  }

  /** Ends all copies and turns away who waits for one. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) {
      reject(closedError());
    }
    await Promise.all([...this.#workers].map(worker => worker.terminate()));
    this.#workers.clear();
  }

  async #acquire(): Promise<FunctionWorker> {
    if (this.#closed) {
      throw closedError();
    }
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (idle.alive) {
        return idle;
      }
      this.#workers.delete(idle);
    }
    return this.#workers.size < MOST_WORKERS
      ? this.#start()
      : new Promise((resolve, reject) =>
          this.#waiting.push({ resolve, reject }),
        );
  }

  #start(): FunctionWorker {
    const worker = this.#createWorker();
    this.#workers.add(worker);
    return worker;
  }

  #release(worker: FunctionWorker) {
    if (!worker.alive) {
      this.#workers.delete(worker);
    }
    const next = this.#waiting.shift();
    if (next) {
      next.resolve(worker.alive ? worker : this.#start());
    } else if (worker.alive) {
      this.#idle.push(worker);
    }
  }
}

function closedError() {
  return new ServiceUnavailableError(
    'The function was not invoked: the sandbox closes',
  );
}
