import { ZipFile } from 'yazl';
import type { ArchiveContent, ArchiveEntry } from './ArchiveEntry';

const defaultFileMode = 0o100644;
const defaultDirectoryMode = 0o040755;

/**
 * Packs a zip archive in memory: exactly the given entries, in their order, with their modes,
 * times, comments and their way of storage.
 *
 * @param content - what {@link readArchive} gave, perhaps with other bytes in some entries
 * @returns the archive
 */
export async function writeArchive(content: ArchiveContent): Promise<Buffer> {
  const zip = new ZipFile();
  for (const entry of content.entries) addEntry(zip, entry);

  const packed = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    zip.on('error', reject);
    zip.outputStream.on('error', reject);
    zip.outputStream.on('data', chunk => chunks.push(chunk));
    zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
  });
  zip.end({ forceZip64Format: false, comment: content.comment });
  return packed;
}

function addEntry(zip: ZipFile, entry: ArchiveEntry): void {
  const { path, mode, modifiedAt } = entry;
  const times = {
    mtime: modifiedAt,
    // yazl cannot write seconds before 1970 into the extra field.
    forceDosTimestamp: entry.dosTimestamp || modifiedAt.getTime() < 0,
  };
  if (path.endsWith('/')) {
    zip.addEmptyDirectory(path, {
      ...times,
      mode: mode || defaultDirectoryMode,
      ...{ fileComment: entry.comment },
    });
    return;
  }
  zip.addBuffer(entry.content, path, {
    ...times,
    mode: mode || defaultFileMode,
    compress: entry.compressed,
    ...{ fileComment: entry.comment },
  });
}
