import { z } from 'zod/v3';
import type { OrganizationConfig } from './OrganizationConfig';
import { readYamlFile } from './yaml/readYamlFile';
import { validateYamlData } from './yaml/validateYamlData';

const text = z.string().trim().min(1, 'must not be empty');

const organizationConfigSchema = z.object({
  enable: z.boolean(),
  organizationalUnits: z.array(
    z.object({ name: text, ignore: z.boolean().nullish() }),
  ),
  organizationalUnitIds: z
    .array(z.object({ name: text, id: text, arn: text }))
    .nullish(),
  quarantineNewAccounts: z
    .object({ enable: z.boolean(), scpPolicyName: text.nullish() })
    .nullish(),
});

/**
 * Reads Landing Zone Accelerator's `organization-config.yaml`. Names of
 * organizational units are trimmed, since files carry trailing blanks; every
 * other key is tolerated and left out.
 *
 * @param content - the text of the file, at most 1 MB
 * @throws InputError naming file, line, key and rule when it is not YAML, not
 * of this form, or hostile (alias bombs, unknown types, duplicate keys,
 * `__proto__`)
 *
 * @public
 */
export function parseOrganizationConfig(content: string): OrganizationConfig {
  const file = readYamlFile({
    text: content,
    fileName: 'organization-config.yaml',
  });
  const data = validateYamlData({ file, schema: organizationConfigSchema });
  const quarantine = data.quarantineNewAccounts;
  return {
    enable: data.enable,
    organizationalUnits: data.organizationalUnits.map(({ name, ignore }) =>
      ignore === null || ignore === undefined ? { name } : { name, ignore },
    ),
    ...(data.organizationalUnitIds && {
      organizationalUnitIds: data.organizationalUnitIds,
    }),
    ...(quarantine && {
      quarantineNewAccounts: {
        enable: quarantine.enable,
        ...(quarantine.scpPolicyName && {
          scpPolicyName: quarantine.scpPolicyName,
        }),
      },
    }),
  };
}
