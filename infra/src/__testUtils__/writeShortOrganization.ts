import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryFolder } from '../folders';

const examples = join(repositoryFolder, 'examples/organization');

/**
 * Writes the example organization with a pipeline whose stages are short.
 *
 * @param folder - Where the file is written.
 * @returns The file's path.
 */
export async function writeShortOrganization(folder: string): Promise<string> {
  const text = await readFile(join(examples, 'organization.yaml'), 'utf8');
  const file = join(folder, 'organization.yaml');
  await writeFile(
    file,
    text
      .replace(/minutes: \d+/g, 'minutes: 1')
      // Long enough for a run to wait behind another one.
      .replace(/(name: Accounts, minutes): 1/, '$1: 8')
      .replace(
        'directory: landing-zone',
        `directory: ${examples}/landing-zone`,
      ),
  );
  return file;
}
