import { InputError } from '@backstage/errors';
import { parse } from 'yaml';
import { z } from 'zod/v3';
import {
  accountsConfigSchema,
  LandingZoneConfiguration,
  mandatoryFiles,
  organizationConfigSchema,
} from './LandingZoneConfiguration';

/**
 * Parses the files of a configuration archive against their schemas; what the
 * values mean together is checked elsewhere.
 *
 * @param files - text by path
 * @throws InputError naming missing files, or the file with all its issues
 */
export function parseConfiguration(
  files: ReadonlyMap<string, string>,
): LandingZoneConfiguration {
  const missing = mandatoryFiles.filter(name => !files.has(name));
  if (missing.length > 0) {
    throw new InputError(
      `Could not find ${missing.join(', ')} in the configuration`,
    );
  }
  for (const name of mandatoryFiles) {
    parseYaml(files, name);
  }
  return {
    accounts: parseFile(files, 'accounts-config.yaml', accountsConfigSchema),
    organization: parseFile(
      files,
      'organization-config.yaml',
      organizationConfigSchema,
    ),
    paths: new Set(files.keys()),
  };
}

function parseFile<S extends z.ZodTypeAny>(
  files: ReadonlyMap<string, string>,
  name: string,
  schema: S,
): z.output<S> {
  const result = schema.safeParse(parseYaml(files, name));
  if (result.success) {
    return result.data;
  }
  const issues = result.error.issues.map(
    ({ path, message }) => `${path.join('/') || name}: ${message}`,
  );
  throw new InputError(
    `${name} has ${issues.length} issues: ${issues.join(' ')}`,
  );
}

function parseYaml(files: ReadonlyMap<string, string>, name: string): unknown {
  try {
    return parse(files.get(name) ?? '', { maxAliasCount: 1000 });
  } catch (error) {
    throw new InputError(`${name} is not valid YAML: ${error}`);
  }
}
