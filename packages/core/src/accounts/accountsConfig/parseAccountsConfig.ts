import { z } from 'zod/v3';
import { readYamlFile } from '../yaml/readYamlFile';
import { validateYamlData } from '../yaml/validateYamlData';
import type { YamlFile } from '../yaml/YamlFile';
import type { AccountsConfig } from './AccountsConfig';

/** The name Landing Zone Accelerator gives the file. */
export const accountsConfigFileName = 'accounts-config.yaml';

const text = z.string().min(1, 'must not be empty');

function absentAs<T extends z.ZodTypeAny>(schema: T) {
  return schema.nullish().transform(value => value ?? undefined);
}

const entrySchema = z.object({
  name: text,
  email: text,
  description: absentAs(z.string()),
  organizationalUnit: absentAs(text),
  warm: absentAs(z.boolean()),
  accountAlias: absentAs(text),
  enableGovCloud: absentAs(z.boolean()),
});

const accountsConfigSchema = z.object({
  mandatoryAccounts: z.array(entrySchema),
  workloadAccounts: z
    .array(entrySchema)
    .nullish()
    .transform(entries => entries ?? []),
  accountIds: absentAs(
    z.array(
      z.object({
        email: text,
        accountId: z
          .string()
          .regex(
            /^\d{12}$/,
            'must be the 12 digits of an account id, in quotes',
          ),
      }),
    ),
  ),
});

function withoutAbsent<T extends object>(value: T): T {
  const present = Object.entries(value).filter(
    ([, member]) => member !== undefined,
  );
  return Object.fromEntries(present) as T;
}

/**
 * Reads accounts-config.yaml and keeps the file, for edits.
 *
 * @param content - the text of the file
 * @throws InputError as `parseAccountsConfig`
 */
export function readAccountsConfig(content: string): {
  file: YamlFile;
  config: AccountsConfig;
} {
  const file = readYamlFile({
    text: content,
    fileName: accountsConfigFileName,
  });
  const data = validateYamlData({ file, schema: accountsConfigSchema });
  const config = withoutAbsent({
    ...data,
    mandatoryAccounts: data.mandatoryAccounts.map(withoutAbsent),
    workloadAccounts: data.workloadAccounts.map(withoutAbsent),
  });
  return { file, config };
}

/**
 * Reads Landing Zone Accelerator's `accounts-config.yaml`. Missing, null and
 * empty `workloadAccounts` all read as an empty list; keys of later versions
 * are tolerated and left out.
 *
 * @param content - the text of the file, at most 1 MB
 * @throws InputError naming file, line, key and rule when it is not YAML, not
 * of this form, or hostile (alias bombs, unknown types, duplicate keys,
 * `__proto__`)
 *
 * @public
 */
export function parseAccountsConfig(content: string): AccountsConfig {
  return readAccountsConfig(content).config;
}
