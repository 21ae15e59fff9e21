import { Permission } from '../constructs/Permission';
import { InfraConfiguration } from '../configuration';
import { accountArns } from './accountArns';
import { accountPermissions } from './accountPermissions';

/**
 * What the portal may do: read the organization, read the configuration
 * archive for previews, and start, follow and stop account requests. It changes
 * nothing in AWS by itself.
 *
 * @param configuration - The portal's configuration.
 * @returns The permissions.
 */
export function portalPermissions(
  configuration: InfraConfiguration,
): Permission[] {
  const arns = accountArns(configuration);
  const may = accountPermissions(configuration);

  return [
    {
      actions: [
        'organizations:DescribeOrganization',
        'organizations:ListAccounts',
        'organizations:ListAccountsForParent',
        'organizations:ListOrganizationalUnitsForParent',
        'organizations:ListRoots',
        'organizations:ListTagsForResource',
      ],
      resources: ['*'],
      wildcardReason:
        'The whole organization is read, and most of these actions cannot be limited to a part of it.',
    },
    may.findArchive,
    may.readArchive,
    may.decryptArchive,
    { actions: ['states:StartExecution'], resources: [arns.stateMachine] },
    may.describeExecution,
    may.readHistory,
    may.stopExecution,
  ];
}
