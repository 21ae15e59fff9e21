import {
  paginateListAccounts,
  type Account,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import type { OrganizationAccount } from '@landing-zone/core/accounts';
import { toBackstageError } from '../../clients/toBackstageError';

/**
 * Reads every account of the organization, of every state, to the last page
 * (organizations:ListAccounts; the management account or a delegated administrator may call it).
 *
 * @param options - `organizations`: client of the organization's account
 * @returns AWS's own accounts
 * @throws what {@link toBackstageError} makes of AWS's error
 */
export async function listAccounts(options: {
  organizations: OrganizationsClient;
}): Promise<Account[]> {
  const accounts: Account[] = [];
  try {
    const pages = paginateListAccounts({ client: options.organizations }, {});
    for await (const page of pages) accounts.push(...(page.Accounts ?? []));
  } catch (error) {
    throw toBackstageError({
      error,
      operation: 'organizations:ListAccounts',
      resource: 'the organization',
    });
  }
  return accounts;
}

/**
 * Reads every account of the organization in the form core's rules take.
 *
 * @param options - `organizations`: client of the organization's account
 * @returns accounts of every state
 * @throws what {@link toBackstageError} makes of AWS's error
 * @public
 */
export async function listOrganizationAccounts(options: {
  organizations: OrganizationsClient;
}): Promise<OrganizationAccount[]> {
  const accounts = await listAccounts(options);
  return accounts.map(toOrganizationAccount);
}

/**
 * @param account - AWS's own account; its state is `State ?? Status`, as Status is being retired
 */
export function toOrganizationAccount(account: Account): OrganizationAccount {
  return {
    accountId: account.Id ?? '',
    name: account.Name ?? '',
    email: account.Email ?? '',
    state: account.State ?? account.Status ?? 'UNKNOWN',
  };
}
