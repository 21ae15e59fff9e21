import { OrganizationsStore, StoredAccount } from './OrganizationsStore';

const lists = new WeakMap<object, StoredAccount[]>();

/**
 * All accounts in the order in which they joined. The list is kept beside the
 * store: to make it anew of ten thousand accounts takes longer than a request.
 */
export function accountsOf({
  accounts,
}: OrganizationsStore): readonly StoredAccount[] {
  const list = lists.get(accounts) ?? Object.values(accounts);
  lists.set(accounts, list);
  return list;
}

/** Adds an account to the store and to its list. */
export function addAccount(
  store: OrganizationsStore,
  account: StoredAccount,
): void {
  accountsOf(store);
  store.accounts[account.id] = account;
  lists.get(store.accounts)?.push(account);
}
