import { InputError } from '@backstage/errors';
import { archiveLimits } from './archiveLimits';

const fileTypeMask = 0o170000;
const regularFile = 0o100000;
const directory = 0o040000;
const storedMethod = 0;
const deflateMethod = 8;

/** What is known of an entry before its bytes are read. */
export interface ArchiveEntryHeader {
  path: string;
  mode: number;
  encrypted: boolean;
  compressionMethod: number;
  packedBytes: number;
  unpackedBytes: number;
}

/**
 * Refuses an entry that no honest configuration archive holds.
 *
 * @param header - as the archive's central directory has it
 * @param archive - name of the archive for messages, for example `s3://bucket/key`
 * @throws InputError naming the archive, the entry, the rule and what to do
 */
export function checkArchiveEntry(
  header: ArchiveEntryHeader,
  archive: string,
): void {
  const reason = refusalOf(header);
  if (!reason) return;
  throw new InputError(
    `The configuration archive ${archive} is refused: entry ${JSON.stringify(
      header.path.slice(0, 200),
    )} ${reason}. Rebuild the archive from the accelerator's configuration files and upload it again.`,
  );
}

function refusalOf(header: ArchiveEntryHeader): string | undefined {
  return pathRefusal(header.path) ?? contentRefusal(header);
}

function pathRefusal(path: string): string | undefined {
  if (path === '') return 'has no name';
  if (path.includes('\\')) return 'has a backslash in its path';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) {
    return 'has an absolute path';
  }
  const segments = path.replace(/\/$/, '').split('/');
  if (segments.includes('..')) return "leaves the archive with '..'";
  if (segments.some(segment => segment === '' || segment === '.')) {
    return 'has an empty or a dot segment in its path';
  }
  if (/\p{Cc}/u.test(path)) {
    return 'has a control character in its path';
  }
  return undefined;
}

function contentRefusal(header: ArchiveEntryHeader): string | undefined {
  const { path, mode, compressionMethod, packedBytes, unpackedBytes } = header;
  const isDirectory = path.endsWith('/');
  const type = mode % 0o1000000 & fileTypeMask;
  if (type !== 0 && type !== (isDirectory ? directory : regularFile)) {
    return 'is a symbolic link or another special file';
  }
  if (header.encrypted) return 'is encrypted';
  if (isDirectory && unpackedBytes > 0) return 'is a directory with content';
  if (
    compressionMethod !== storedMethod &&
    compressionMethod !== deflateMethod
  ) {
    return `uses compression method ${compressionMethod}; only stored (0) and deflated (8) are read`;
  }
  if (unpackedBytes > archiveLimits.unpackedBytes) {
    return `unpacks to ${unpackedBytes} bytes, more than the ${archiveLimits.unpackedBytes} allowed for all files together`;
  }
  if (
    unpackedBytes > archiveLimits.ratioFreeBytes &&
    unpackedBytes > packedBytes * archiveLimits.ratio
  ) {
    return `unpacks to ${unpackedBytes} bytes from ${packedBytes}, more than ${archiveLimits.ratio} times`;
  }
  return undefined;
}
