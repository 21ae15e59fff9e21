import { randomUUID } from 'node:crypto';
import { JsonValue } from '@backstage/types';
import { ExecutionError } from '../errors/ExecutionError';
import { createDeferred } from '../interpreter/createDeferred';

/** A task that waits to be told its result by its token. */
export interface OpenTask {
  /** `$$.Task.Token`. */
  readonly token: string;
  /** Settles when the result comes; rejects with an ExecutionError. */
  readonly outcome: Promise<JsonValue>;
  /** Resolves with the next heartbeat. */
  nextHeartbeat(): Promise<void>;
  /** Forgets the token: results for it are refused from now on. */
  close(): void;
}

interface Entry {
  succeed(output: JsonValue): void;
  fail(error: ExecutionError): void;
  beat(): void;
}

const PREFIX = 'AQCcAAAAKgAAAAMAAAAA';

/** The tokens of all tasks that wait for a callback. */
export class TaskTokens {
  readonly #entries = new Map<string, Entry>();

  /** Makes an empty set of tokens. */
  static create() {
    return new TaskTokens();
  }

  private constructor() {}

  /** Makes a token and waits for what is sent with it. */
  open(): OpenTask {
    const token = `${PREFIX}${Buffer.from(randomUUID()).toString('base64url')}`;
    let beat = createDeferred<void>();
    const outcome = createDeferred<JsonValue>();
    // Who opened the task may have stopped waiting when the failure comes.
    outcome.promise.catch(() => undefined);
    this.#entries.set(token, {
      succeed: outcome.resolve,
      fail: outcome.reject,
      beat: () => {
        beat.resolve();
        beat = createDeferred();
      },
    });
    return {
      token,
      outcome: outcome.promise,
      nextHeartbeat: () => beat.promise,
      close: () => this.#entries.delete(token),
    };
  }

  /** Whether a text has the form of a token, waiting or not. */
  isToken(text: string): boolean {
    return text.startsWith(PREFIX);
  }

  /** Ends a task with a result. @returns false when no task waits by this token */
  succeed(token: string, output: JsonValue): boolean {
    return this.#settle(token, entry => entry.succeed(output));
  }

  /** Ends a task with a failure. @returns false when no task waits by this token */
  fail(token: string, error: ExecutionError): boolean {
    return this.#settle(token, entry => entry.fail(error));
  }

  /** Tells that a task is alive. @returns false when none waits by this token */
  heartbeat(token: string): boolean {
    const entry = this.#entries.get(token);
    entry?.beat();
    return entry !== undefined;
  }

  #settle(token: string, settle: (entry: Entry) => void): boolean {
    const entry = this.#entries.get(token);
    if (!entry) {
      return false;
    }
    this.#entries.delete(token);
    settle(entry);
    return true;
  }
}
