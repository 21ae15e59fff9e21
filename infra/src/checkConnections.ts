import { InputError } from '@backstage/errors';
import { InfraConfiguration } from './configuration';

/**
 * Refuses a configuration whose workflows cannot work where they are placed.
 * The functions call AWS Organizations, the accelerator's pipeline and its
 * configuration archive with their own roles, and assume the member role, which
 * trusts the management account: all of it is there and nowhere else.
 *
 * @param configuration - The portal's configuration.
 * @throws InputError that names both keys, both values and the remedy.
 */
export function checkConnections(configuration: InfraConfiguration): void {
  const { workflows, lza, organizations } = configuration;
  const rules = [
    {
      field: 'accountId' as const,
      others: { lza, organizations },
      why: 'Workflows run in the management account, beside AWS Organizations and the Landing Zone Accelerator',
    },
    {
      field: 'region' as const,
      others: { lza },
      why: "Workflows run in the accelerator's home Region, where its pipeline and its configuration archive are",
    },
  ];

  for (const { field, others, why } of rules) {
    for (const [name, other] of Object.entries(others)) {
      if (other[field] !== workflows[field]) {
        throw new InputError(
          `landingZone.aws.workflows.${field} is '${workflows[field]}', but landingZone.aws.${name}.${field} is '${other[field]}'. ${why}: give both keys the same value.`,
        );
      }
    }
  }
}
