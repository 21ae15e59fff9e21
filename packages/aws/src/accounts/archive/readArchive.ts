import { crc32 } from 'node:zlib';
import { InputError, toError } from '@backstage/errors';
import { Entry, fromBufferPromise, ZipFile } from 'yauzl';
import type { ArchiveContent, ArchiveEntry } from './ArchiveEntry';
import { archiveLimits } from './archiveLimits';
import { checkArchiveEntry } from './checkArchiveEntry';

const universalTimestampField = 0x5455;
const ntfsTimestampField = 0x000a;

/**
 * Unpacks a zip archive into memory and refuses hostile ones: absolute paths, `..`, backslashes,
 * symbolic links, encrypted entries, duplicate names, more than 2,000 entries, more than 50 MB
 * unpacked, suspicious ratios, wrong checksums. Sizes are checked twice: as declared before
 * anything is read, and as they come out.
 *
 * @param bytes - the archive
 * @param archive - its name for messages, for example `s3://bucket/key`
 * @returns every entry in the archive's order
 * @throws InputError naming the archive, the entry and the rule
 */
export async function readArchive(
  bytes: Buffer,
  archive: string,
): Promise<ArchiveContent> {
  const refuse = (reason: string): InputError =>
    new InputError(
      `The configuration archive ${archive} is refused: ${reason}. Rebuild the archive from the accelerator's configuration files and upload it again.`,
    );
  if (bytes.length > archiveLimits.packedBytes) {
    throw refuse(
      `it has ${bytes.length} bytes, more than the ${archiveLimits.packedBytes} allowed`,
    );
  }

  const zip = await fromBufferPromise(bytes, {
    lazyEntries: true,
    decodeStrings: true,
    strictFileNames: true,
    validateEntrySizes: true,
  }).catch(error => {
    throw refuse(`it is not a readable zip file (${error.message})`);
  });
  if (zip.entryCount > archiveLimits.entries) {
    throw refuse(
      `it has ${zip.entryCount} entries, more than the ${archiveLimits.entries} allowed`,
    );
  }

  const entries: ArchiveEntry[] = [];
  const names = new Set<string>();
  let unpackedBytes = 0;
  for (const entry of await readEntries(zip, refuse)) {
    checkArchiveEntry(
      {
        path: entry.fileName,
        mode: entry.externalFileAttributes >>> 16,
        encrypted: entry.isEncrypted(),
        compressionMethod: entry.compressionMethod,
        packedBytes: entry.compressedSize,
        unpackedBytes: entry.uncompressedSize,
      },
      archive,
    );
    const name = entry.fileName.replace(/\/$/, '');
    if (names.has(name)) {
      throw refuse(`it holds ${JSON.stringify(name)} twice`);
    }
    names.add(name);
    unpackedBytes += entry.uncompressedSize;
    if (unpackedBytes > archiveLimits.unpackedBytes) {
      throw refuse(
        `its files unpack to more than ${archiveLimits.unpackedBytes} bytes`,
      );
    }
    entries.push(await readEntry(zip, entry, refuse));
  }
  return { entries, comment: zip.comment };
}

async function readEntries(
  zip: ZipFile,
  refuse: (reason: string) => InputError,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length > archiveLimits.entries) {
        throw new Error('it has more entries than it declares');
      }
    }
  } catch (error) {
    throw refuse(
      `its list of entries is not sound (${toError(error).message})`,
    );
  }
  return entries;
}

async function readEntry(
  zip: ZipFile,
  entry: Entry,
  refuse: (reason: string) => InputError,
): Promise<ArchiveEntry> {
  const path = entry.fileName;
  const chunks: Buffer[] = [];
  try {
    if (!path.endsWith('/')) {
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        chunks.push(chunk);
      }
    }
  } catch (error) {
    throw refuse(
      `entry ${JSON.stringify(path)} is broken (${toError(error).message})`,
    );
  }
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) {
    throw refuse(
      `entry ${JSON.stringify(
        path,
      )} does not match its checksum; the upload may have been cut off`,
    );
  }
  const dosTimestamp = !entry.extraFields.some(
    ({ id }) => id === universalTimestampField || id === ntfsTimestampField,
  );
  return {
    path,
    content,
    mode: entry.externalFileAttributes >>> 16,
    modifiedAt: entry.getLastModDate({ timezone: 'local' }),
    dosTimestamp,
    compressed: entry.compressionMethod !== 0,
    comment: entry.fileComment,
  };
}
