import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError } from '@backstage/errors';
import { z } from 'zod/v3';

const VERSION = 1;

const snapshotSchema = z.object({
  version: z.literal(VERSION),
  stores: z.record(z.object({}).passthrough()),
});

/** The file that the sandbox's memory is kept in: JSON with a version. */
export class SnapshotFile {
  readonly #file: string;

  /** @param options - `file`: the path; its folder is made when missing */
  static create(options: { file: string }) {
    return new SnapshotFile(options.file);
  }

  private constructor(file: string) {
    this.#file = file;
  }

  /**
   * Reads the stores.
   *
   * @returns stores by name, undefined when there is no file yet
   * @throws InputError when the content is not a snapshot of this version
   */
  async read(): Promise<Record<string, object> | undefined> {
    const text = await readFile(this.#file, 'utf8').catch(error => {
      if (error.code === 'ENOENT') {
        return undefined;
      }
      throw error;
    });
    if (text === undefined) {
      return undefined;
    }
    try {
      return snapshotSchema.parse(JSON.parse(text)).stores;
    } catch (error) {
      throw new InputError(
        `The sandbox's snapshot ${
          this.#file
        } cannot be read as version ${VERSION}. ` +
          `Start with --fresh to begin again from the organization file, or restore the file`,
        error,
      );
    }
  }

  /**
   * Writes the stores beside the file, then renames, so that an interrupted
   * write leaves the former snapshot whole.
   */
  async write(stores: Record<string, object>): Promise<void> {
    const temporary = `${this.#file}.${process.pid}.tmp`;
    await mkdir(dirname(this.#file), { recursive: true });
    try {
      await writeFile(temporary, JSON.stringify({ version: VERSION, stores }), {
        mode: 0o600,
      });
      await rename(temporary, this.#file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
}
