import { ZipFile } from 'yazl';

/** A file of a test archive. */
export interface TestFile {
  path: string;
  content?: string | Buffer;
  mode?: number;
  compress?: boolean;
}

/** Packs files without any of the checks of the code under test. */
export async function zip(files: TestFile[]): Promise<Buffer> {
  const archive = new ZipFile();
  for (const { path, content = '', mode, compress } of files) {
    archive.addBuffer(Buffer.from(content), path, {
      ...(mode !== undefined && { mode }),
      ...(compress !== undefined && { compress }),
    });
  }
  archive.end();
  const chunks: Buffer[] = [];
  for await (const chunk of archive.outputStream) {
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

/** Replaces every occurrence of a text by another of the same length, as a hex editor does. */
export function patch(bytes: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error('the lengths differ');
  const text = bytes.toString('latin1');
  if (!text.includes(from)) throw new Error(`no ${from} in the archive`);
  return Buffer.from(text.replaceAll(from, to), 'latin1');
}

/** Offset of the first central directory record. */
export function centralDirectory(bytes: Buffer): number {
  return bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
}
