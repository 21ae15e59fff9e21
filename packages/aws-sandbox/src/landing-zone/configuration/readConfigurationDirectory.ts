import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Reads the files that the first configuration archive is made of.
 *
 * @param directory - absolute path
 * @returns the text of each file by its path inside, with slashes, sorted
 * @throws the file system's error when the directory cannot be read
 */
export async function readConfigurationDirectory(
  directory: string,
): Promise<Map<string, string>> {
  const entries = await readdir(directory, {
    recursive: true,
    withFileTypes: true,
  });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
  const files = new Map<string, string>();
  for (const path of paths) {
    const inside = relative(directory, path).split(sep).join('/');
    files.set(inside, await readFile(path, 'utf8'));
  }
  return files;
}
