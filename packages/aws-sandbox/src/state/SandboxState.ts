import { BodyStore } from './BodyStore';
import { SandboxLogger } from './SandboxLogger';
import { SnapshotFile } from './SnapshotFile';

const DEBOUNCE_MILLISECONDS = 200;
/** Writing a large state takes a tenth of the time at most. */
const REST_FACTOR = 10;

/**
 * Everything the sandbox remembers: one JSON-able store a service, written to
 * a snapshot shortly after each change.
 *
 * @public
 */
export class SandboxState {
  /** Bodies too large for the snapshot, which only names them. */
  readonly bodies: BodyStore;
  readonly #stores = new Map<string, object>();
  readonly #snapshot?: SnapshotFile;
  readonly #logger?: SandboxLogger;
  #saved: Record<string, object>;
  #timer?: NodeJS.Timeout;
  #writing: Promise<void> = Promise.resolve();
  #lastWrite = 0;

  /**
   * Opens the state.
   *
   * @param options - `file`: the snapshot; without it nothing outlives the
   * process. `fresh`: start empty and let the next write replace the file.
   * `logger`: told of snapshots that could not be written
   * @throws InputError when the snapshot cannot be read as one
   */
  static async load(
    options: { file?: string; fresh?: boolean; logger?: SandboxLogger } = {},
  ): Promise<SandboxState> {
    const { file, fresh, logger } = options;
    const snapshot = file ? SnapshotFile.create({ file }) : undefined;
    const saved = fresh ? undefined : await snapshot?.read();
    const bodies = BodyStore.create({
      directory: file ? `${file}.bodies` : undefined,
    });
    return new SandboxState({ bodies, snapshot, saved, logger });
  }

  private constructor(options: {
    bodies: BodyStore;
    snapshot?: SnapshotFile;
    saved?: Record<string, object>;
    logger?: SandboxLogger;
  }) {
    this.bodies = options.bodies;
    this.#snapshot = options.snapshot;
    this.#saved = options.saved ?? {};
    this.#logger = options.logger;
  }

  /**
   * The live store of a service: the same object on every call, from the
   * snapshot when it is there. Change it in place, then call `changed`.
   *
   * @param name - the service's name; per-account data is keyed inside
   * @param initial - makes the first content; must survive JSON unchanged
   */
  store<T extends object>(name: string, initial: () => T): T {
    const known = this.#stores.get(name);
    if (known) {
      return known as T;
    }
    const store = (this.#saved[name] as T | undefined) ?? initial();
    this.#stores.set(name, store);
    return store;
  }

  /** Tells that a store changed: a snapshot follows after 0.2 s, later if large. */
  changed(): void {
    if (!this.#snapshot || this.#timer) {
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#write().catch(error =>
        this.#logger?.error(`The snapshot was not written: ${error}`),
      );
    }, Math.max(DEBOUNCE_MILLISECONDS, REST_FACTOR * this.#lastWrite));
    this.#timer.unref();
  }

  /**
   * Writes what is not yet written.
   *
   * @throws the file system's error when the snapshot cannot be written
   */
  async flush(): Promise<void> {
    if (this.#timer) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      await this.#write();
      return;
    }
    await this.#writing;
  }

  #write(): Promise<void> {
    const next = this.#writing
      .catch(() => undefined)
      .then(async () => {
        const start = performance.now();
        // Stores no service has asked for yet are kept as they were.
        const stores = { ...this.#saved, ...Object.fromEntries(this.#stores) };
        await this.#snapshot?.write(stores);
        this.#lastWrite = performance.now() - start;
      });
    this.#writing = next;
    return next;
  }
}
