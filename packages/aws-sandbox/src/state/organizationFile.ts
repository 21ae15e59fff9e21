import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError } from '@backstage/errors';
import { parse } from 'yaml';
import { z } from 'zod/v3';
import { organizationFileSchema } from './organizationFileSchema';

/**
 * The organization a sandbox begins with, checked and with defaults filled in.
 * `landingZone.directory` is absolute.
 *
 * @public
 */
export type OrganizationFile = z.output<typeof organizationFileSchema>;

/**
 * Reads and checks an organization file.
 *
 * @param file - path of the YAML file
 * @throws InputError naming every place that breaks a rule, or why the file
 * cannot be read
 *
 * @public
 */
export async function readOrganizationFile(
  file: string,
): Promise<OrganizationFile> {
  const text = await readFile(file, 'utf8').catch(error => {
    throw new InputError(`The organization file ${file} cannot be read`, error);
  });
  const organization = parseOrganizationFile(text, file);
  const { landingZone } = organization;
  if (landingZone) {
    landingZone.directory = resolve(dirname(file), landingZone.directory);
  }
  return organization;
}

/**
 * Parses the text of an organization file.
 *
 * @param text - YAML
 * @param file - its name, for messages
 * @throws InputError naming every place that breaks a rule
 *
 * @public
 */
export function parseOrganizationFile(
  text: string,
  file = 'organization.yaml',
): OrganizationFile {
  let content: unknown;
  try {
    content = parse(text, { maxAliasCount: 100 });
  } catch (error) {
    throw new InputError(`The organization file ${file} is not YAML`, error);
  }
  const result = organizationFileSchema.safeParse(content);
  const problems = result.success
    ? crossCheck(result.data)
    : result.error.issues.map(
        issue => `${issue.path.join('.') || 'the file'}: ${issue.message}`,
      );
  if (!result.success || problems.length > 0) {
    throw new InputError(
      `The organization file ${file} breaks ${
        problems.length
      } rule(s): ${problems.join('; ')}`,
    );
  }
  return result.data;
}

function crossCheck(file: OrganizationFile): string[] {
  const { accounts, organization, organizationalUnits } = file;
  const paths = new Set(['Root', ...organizationalUnits.map(ou => ou.path)]);
  const problems = [
    ...duplicates(
      'accounts',
      'id',
      accounts.map(a => a.id),
    ),
    ...duplicates(
      'accounts',
      'email',
      accounts.map(a => a.email),
    ),
    ...duplicates(
      'accounts',
      'alias',
      accounts.map(a => a.alias),
    ),
    ...duplicates(
      'organizationalUnits',
      'path',
      organizationalUnits.map(o => o.path),
    ),
    ...duplicates(
      'organizationalUnits',
      'id',
      organizationalUnits.map(o => o.id),
    ),
  ];
  for (const [index, { path }] of organizationalUnits.entries()) {
    const parent = path.split('/').slice(0, -1).join('/') || 'Root';
    if (!paths.has(parent)) {
      problems.push(
        `organizationalUnits.${index}.path: ${path} needs its parent ${parent} in the list`,
      );
    }
  }
  for (const [index, account] of accounts.entries()) {
    if (!paths.has(account.organizationalUnit)) {
      problems.push(
        `accounts.${index}.organizationalUnit: ${account.organizationalUnit} is not in organizationalUnits`,
      );
    }
  }
  if (!accounts.some(a => a.id === organization.managementAccountId)) {
    problems.push(
      `organization.managementAccountId: ${organization.managementAccountId} is not in accounts`,
    );
  }
  return problems;
}

function duplicates(
  list: string,
  key: string,
  values: (string | undefined)[],
): string[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    const folded = value?.toLowerCase();
    if (folded === undefined || !seen.has(folded)) {
      seen.add(folded ?? '');
      return [];
    }
    return [`${list}.${index}.${key}: ${value} stands there twice`];
  });
}
