import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** The earliest time a zip file can name: the same files give the same bytes. */
const MODIFIED = new Date(1980, 0, 1);

/**
 * Packs a configuration archive.
 *
 * @param files - the text of each file by its path in the archive
 * @returns a zip file
 */
export async function createArchive(
  files: ReadonlyMap<string, string>,
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, text] of files) {
    zip.addBuffer(Buffer.from(text, 'utf8'), path, {
      mtime: MODIFIED,
      mode: 0o100644,
    });
  }
  zip.end();
  return buffer(zip.outputStream);
}
