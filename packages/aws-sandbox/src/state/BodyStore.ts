import { createHash } from 'node:crypto';
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { NotFoundError } from '@backstage/errors';

/**
 * Keeps byte arrays by their SHA-256 in hexadecimal: in files beside the
 * snapshot, which only names them, or in memory when there is no snapshot.
 *
 * @public
 */
export class BodyStore {
  readonly #directory?: string;
  readonly #memory = new Map<string, Uint8Array>();

  /** @param options - `directory`: made when missing; without it, memory only */
  static create(options: { directory?: string } = {}) {
    return new BodyStore(options.directory);
  }

  private constructor(directory?: string) {
    this.#directory = directory;
  }

  /**
   * Keeps a body; it is on disk when the promise resolves.
   *
   * @returns its SHA-256
   */
  async put(body: Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(body).digest('hex');
    if (!this.#directory) {
      this.#memory.set(hash, body);
      return hash;
    }
    await mkdir(this.#directory, { recursive: true });
    const temporary = join(this.#directory, `${hash}.${process.pid}.tmp`);
    await writeFile(temporary, body, { mode: 0o600 });
    await rename(temporary, join(this.#directory, hash));
    return hash;
  }

  /**
   * @param hash - what `put` returned
   * @throws NotFoundError when the body is gone
   */
  async get(hash: string): Promise<Uint8Array> {
    const kept = this.#memory.get(hash);
    if (kept) {
      return kept;
    }
    try {
      return await readFile(join(this.#directory ?? '', hash));
    } catch (error) {
      throw new NotFoundError(
        `The sandbox has lost the body ${hash} beside its snapshot. Restore the folder, or start with --fresh`,
        error,
      );
    }
  }

  /** Deletes every body that is not among `hashes`. */
  async retain(hashes: ReadonlySet<string>): Promise<void> {
    for (const hash of this.#memory.keys()) {
      if (!hashes.has(hash)) {
        this.#memory.delete(hash);
      }
    }
    const directory = this.#directory;
    const files = directory ? await readdir(directory).catch(() => []) : [];
    await Promise.all(
      files
        .filter(file => !hashes.has(file))
        .map(file => rm(join(directory ?? '', file), { force: true })),
    );
  }
}
