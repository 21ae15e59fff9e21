import type { AccountToStore } from '../store/AccountsStore';

/** An account with the given number as its id, to be written to the store. */
export function exampleAccount(
  number: number,
  overrides: Partial<AccountToStore> & { path?: string; owner?: string } = {},
): AccountToStore {
  const { path = 'Workloads/Production', owner, ...rest } = overrides;
  const accountId = String(100000000000 + number);
  return {
    accountId,
    name: `account-${number}`,
    email: `account-${number}@example.com`,
    state: 'ACTIVE',
    arn: `arn:aws:organizations::100000000001:account/o-exampleorg1/${accountId}`,
    joinedAt: '2024-01-01T00:00:00.000Z',
    joinedMethod: 'CREATED',
    organizationalUnit: { id: `ou-ex01-${path.length}`, path },
    tags: owner ? { 'landing-zone:owner': owner } : {},
    ...rest,
  };
}
