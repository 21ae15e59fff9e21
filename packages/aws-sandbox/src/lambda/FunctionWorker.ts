import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { SandboxLogger } from '../state/SandboxLogger';
import { exited, FunctionFailure, outOfMemory } from './functionFailure';
import { HostedFunction } from './HostedFunction';
import { workerBootstrap } from './workerBootstrap';

/** What a worker is asked. */
export interface WorkerRequest {
  requestId: string;
  /** JSON text. */
  payload: string;
  /** The members of Lambda's context object that are data. */
  context: Record<string, string>;
  /** When the function's time ends, in milliseconds since 1970. */
  deadline: number;
}

/** What a worker answers: JSON text, or how the function failed. */
export type WorkerAnswer = { payload: string } | { error: FunctionFailure };

type WorkerMessage =
  | ({ kind: 'answer' } & WorkerAnswer)
  | { kind: 'crash'; error: FunctionFailure };

interface Pending {
  requestId: string;
  settle(answer: WorkerAnswer): void;
}

/**
 * One running copy of a function: a worker thread with its own environment
 * and memory limit. It takes one request at a time and lives until it crashes
 * or is terminated. What it writes to the console goes to the logger.
 */
export class FunctionWorker {
  readonly #worker: Worker;
  #pending?: Pending;
  #crash?: FunctionFailure;
  #alive = true;

  /**
   * Starts a thread.
   *
   * @param options - `environment`: all of it; the thread sees nothing of the
   * sandbox's own
   */
  static create(options: {
    hosted: HostedFunction;
    environment: Record<string, string>;
    logger: SandboxLogger;
  }) {
    return new FunctionWorker(options);
  }

  private constructor(options: {
    hosted: HostedFunction;
    environment: Record<string, string>;
    logger: SandboxLogger;
  }) {
    const { environment, hosted, logger } = options;
    this.#worker = new Worker(workerBootstrap, {
      eval: true,
      env: environment,
      // Loaders of the sandbox itself (tsx) have no place in a function.
      execArgv: [],
      name: hosted.functionName,
      resourceLimits: { maxOldGenerationSizeMb: hosted.memoryMegabytes },
      stderr: true,
      stdout: true,
      workerData: { handlerFile: hosted.handlerFile },
    });
    for (const input of [this.#worker.stdout, this.#worker.stderr]) {
      createInterface({ input }).on('line', line =>
        logger.info(`[${hosted.functionName}] ${line}`),
      );
    }
    this.#worker.on('message', message => this.#receive(message));
    this.#worker.on('error', error => this.#fail(error));
    this.#worker.on('exit', exitCode => this.#end(exitCode));
    // A warm function must not keep the process of the sandbox alive.
    this.#worker.unref();
  }

  /** Whether it can take a request. */
  get alive(): boolean {
    return this.#alive;
  }

  /** Has the function handle an event. A crash is an answer, too. */
  invoke(request: WorkerRequest): Promise<WorkerAnswer> {
    return new Promise(settle => {
      this.#pending = { requestId: request.requestId, settle };
      this.#worker.postMessage(request);
    });
  }

  /** Ends the thread, whatever it does. */
  async terminate(): Promise<void> {
    this.#alive = false;
    await this.#worker.terminate();
  }

  #receive(message: WorkerMessage) {
    if (message.kind === 'crash') {
      // The exit follows; only then is the worker gone.
      this.#crash = message.error;
      return;
    }
    this.#settle(message);
  }

  #fail(error: Error & { code?: string }) {
    this.#crash =
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? outOfMemory(this.#pending?.requestId ?? '')
        : { errorType: error.name, errorMessage: error.message };
  }

  #end(exitCode: number) {
    this.#alive = false;
    const requestId = this.#pending?.requestId ?? '';
    this.#settle({ error: this.#crash ?? exited({ requestId, exitCode }) });
  }

  #settle(answer: WorkerAnswer) {
    this.#pending?.settle(answer);
    this.#pending = undefined;
  }
}
