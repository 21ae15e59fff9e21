import type {
  OrganizationalUnit,
  OrganizationalUnitList,
} from '@landing-zone/plugin-landing-zone-common';

function unit(
  path: string,
  changes: Partial<OrganizationalUnit> = {},
): OrganizationalUnit {
  const names = path.split('/');
  const parent = names.slice(0, -1).join('/') || 'Root';
  return {
    id: `id-of-${path}`,
    parentId: path === 'Root' ? undefined : `id-of-${parent}`,
    name: names.at(-1) ?? path,
    path,
    arn: `arn:aws:organizations::100000000001:ou/o-exampleorg1/${path}`,
    accountCount: 2,
    requestable: true,
    entityRef: `resource:default/${path.replaceAll('/', '-')}`,
    ...changes,
  };
}

/**
 * The organizational units of a small organization, for tests and the
 * development page.
 */
export function organizationalUnitsFixture(): OrganizationalUnitList {
  return {
    items: [
      unit('Root', {
        accountCount: 1,
        requestable: false,
        reason: 'Accounts are not placed in the root',
      }),
      unit('Security', {
        requestable: false,
        reason: 'Managed by AWS Control Tower',
      }),
      unit('Workloads', { accountCount: 0 }),
      unit('Workloads/Production', {
        accountCount: 3,
        approvalGroup: 'group:default/platform-engineering',
      }),
      unit('Workloads/Test', { accountCount: 1 }),
      unit('Suspended', {
        requestable: false,
        reason: 'Ignored by Landing Zone Accelerator',
      }),
    ],
    dataAge: { failures: [], syncedAt: '2026-11-23T08:57:00.000Z' },
  };
}
