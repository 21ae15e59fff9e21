import { JsonObject } from '@backstage/types';
import { SandboxLogger } from './SandboxLogger';

/**
 * Receives the detail of an event.
 *
 * @public
 */
export type SandboxListener = (detail: JsonObject) => void | Promise<void>;

/**
 * The bus inside the sandbox. Names are `service:Event`, for example
 * `organizations:AccountCreated` or `states:ExecutionStatusChanged`.
 *
 * @public
 */
export class SandboxEvents {
  readonly #listeners = new Map<string, Set<SandboxListener>>();
  readonly #logger: SandboxLogger;

  /** @param options - `logger` is told of listeners that fail */
  static create(options: { logger: SandboxLogger }) {
    return new SandboxEvents(options.logger);
  }

  private constructor(logger: SandboxLogger) {
    this.#logger = logger;
  }

  /**
   * Calls every listener of `name`, each on its own turn of the event loop, so
   * that the emitter neither waits for a listener nor fails with it.
   *
   * @param name - the event's name
   * @param detail - JSON, shared by all listeners
   */
  emit(name: string, detail: JsonObject): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      setImmediate(() => this.#call(name, listener, detail));
    }
  }

  /**
   * Listens to `name`.
   *
   * @returns a function that stops listening
   */
  on(name: string, listener: SandboxListener): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  async #call(name: string, listener: SandboxListener, detail: JsonObject) {
    try {
      await listener(detail);
    } catch (error) {
      this.#logger.error(`A listener of ${name} failed: ${error}`);
    }
  }
}
