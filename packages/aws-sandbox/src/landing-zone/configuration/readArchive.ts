import { buffer } from 'node:stream/consumers';
import { InputError } from '@backstage/errors';
import { fromBufferPromise } from 'yauzl';

const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Unpacks a configuration archive.
 *
 * @param bytes - a zip file
 * @param options - `limit`: how many bytes it may have unpacked, default 64 MiB
 * @returns the text of each file by its path in the archive
 * @throws InputError when it is not a zip file, holds an encrypted file, a path
 * that leads out of it, or more than the limit
 */
export async function readArchive(
  bytes: Uint8Array,
  options: { limit?: number } = {},
): Promise<Map<string, string>> {
  try {
    return await unpack(Buffer.from(bytes), options.limit ?? MOST_BYTES);
  } catch (error) {
    throw new InputError(
      'The configuration archive is not a valid zip file',
      error,
    );
  }
}

async function unpack(
  bytes: Buffer,
  limit: number,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    size += entry.uncompressedSize;
    if (size > limit) {
      throw new InputError(`Unpacked it has more than ${limit} bytes`);
    }
    if (!entry.fileName.endsWith('/')) {
      const content = await buffer(await zip.openReadStreamPromise(entry));
      files.set(entry.fileName, content.toString('utf8'));
    }
  }
  return files;
}
