import type {
  Account,
  OrganizationalUnit,
} from '@landing-zone/plugin-landing-zone-common';

/** An account of a made-up organization. */
export function account(overrides: Partial<Account> = {}): Account {
  const accountId = overrides.accountId ?? '100000000009';
  return {
    accountId,
    name: 'payments-dev',
    email: 'payments-dev@example.com',
    state: 'ACTIVE',
    arn: `arn:aws:organizations::100000000001:account/o-ex/${accountId}`,
    organizationalUnit: { id: 'ou-ex01-00000002', path: 'Workloads/Test' },
    tags: {},
    entityRef: `resource:default/${accountId}`,
    links: { console: `https://${accountId}.signin.aws.amazon.com/console` },
    syncedAt: '2026-01-01T00:00:00.000Z',
    ...overrides,
  };
}

/** Root, Workloads and Workloads/Test. */
export const organizationalUnits: OrganizationalUnit[] = [
  { id: 'r-ex01', name: 'Root', path: 'Root' },
  {
    id: 'ou-ex01-00000001',
    name: 'Workloads',
    path: 'Workloads',
    parentId: 'r-ex01',
  },
  {
    id: 'ou-ex01-00000002',
    name: 'Test',
    path: 'Workloads/Test',
    parentId: 'ou-ex01-00000001',
  },
].map(unit => ({
  ...unit,
  arn: `arn:aws:organizations::100000000001:ou/o-ex/${unit.id}`,
  accountCount: 1,
  requestable: true,
  entityRef: `resource:default/${unit.id}`,
}));
