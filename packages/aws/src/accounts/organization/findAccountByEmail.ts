import type { OrganizationsClient } from '@aws-sdk/client-organizations';
import type { OrganizationAccount } from '@landing-zone/core/accounts';
import { listOrganizationAccounts } from './listOrganizationAccounts';

/**
 * Finds the account with a root e-mail address, whatever its case, on every page. Organizations has
 * no search. Where a closed account and a new one share the address, the ACTIVE one is meant.
 *
 * @param options - `organizations`; `email`
 * @returns the account in whatever state it is, or undefined
 * @throws what `toBackstageError` makes of AWS's error
 */
export async function findAccountByEmail(options: {
  organizations: OrganizationsClient;
  email: string;
}): Promise<OrganizationAccount | undefined> {
  const { organizations, email } = options;
  const accounts = await listOrganizationAccounts({ organizations });
  const found = accounts.filter(
    account => account.email.toLowerCase() === email.toLowerCase(),
  );
  return found.find(account => account.state === 'ACTIVE') ?? found[0];
}
