import type { OrganizationAccount } from '@landing-zone/core/accounts';
import type { Knex } from 'knex';
import type { AccountCriteria } from '../permissions/AccountCriteria';

/** An account as it was last read from AWS Organizations. */
export interface StoredAccount {
  accountId: string;
  name: string;
  email: string;
  state: string;
  arn: string;
  joinedAt?: string;
  joinedMethod?: string;
  /** Empty texts while it could never be read. */
  organizationalUnit: { id: string; path: string };
  /** Entity reference in lower case, from the owner tag. */
  owner?: string;
  /** Id of the request that created the account, from its tag. */
  requestId?: string;
  tags: Record<string, string>;
  /** When it was read, ISO 8601. */
  syncedAt: string;
}

/**
 * An account to be written. Tags and organizational unit that are not given
 * stay as they are stored; the unit of a new account is empty then.
 */
export type AccountToStore = Omit<
  StoredAccount,
  'tags' | 'owner' | 'requestId' | 'syncedAt' | 'organizationalUnit'
> &
  Partial<Pick<StoredAccount, 'tags' | 'organizationalUnit'>>;

/** Filters of {@link AccountsStore.list}, combined by AND. */
export interface AccountQuery {
  /** Part of a name, e-mail or id, in any case. */
  search?: string;
  /** Path of an organizational unit; what is below it as well. */
  organizationalUnit?: string;
  /** Entity reference, in any case. */
  owner?: string;
  state?: string;
}

/** A page of accounts, ordered by lower-case name and id. */
export interface StoredAccountPage {
  items: StoredAccount[];
  /** How many accounts there are on all pages. */
  totalItems: number;
  /** Where the next page begins; absent on the last. */
  next?: string[];
}

/** Accounts of the organization. */
export interface AccountsStore {
  /** A page of the accounts that `criteria` allows. */
  list(options: {
    query: AccountQuery;
    criteria: AccountCriteria;
    limit: number;
    after?: string[];
  }): Promise<StoredAccountPage>;

  /** One account, when `criteria` allows it. */
  get(options: {
    accountId: string;
    criteria: AccountCriteria;
  }): Promise<StoredAccount | undefined>;

  /** Those of the ids that are accounts which `criteria` allows. */
  selectVisible(options: {
    accountIds: string[];
    criteria: AccountCriteria;
  }): Promise<Set<string>>;

  /**
   * Names and addresses of all accounts, for checks; never to be shown to a
   * caller.
   */
  listIdentities(): Promise<OrganizationAccount[]>;

  /** How many allowed accounts are directly in each organizational unit. */
  countByOrganizationalUnit(options: {
    criteria: AccountCriteria;
  }): Promise<Map<string, number>>;

  /**
   * Adds or updates accounts. An account that was read later than `syncedAt`
   * is left as it is.
   *
   * @returns How many were new and how many had changed.
   */
  upsert(options: {
    accounts: AccountToStore[];
    syncedAt: string;
    transaction?: Knex.Transaction;
  }): Promise<{ added: number; changed: number }>;

  /**
   * Removes the accounts that were last read before `syncedBefore`. They can
   * no longer be found; their removal is still to be announced.
   *
   * @returns How many were removed.
   */
  removeStale(options: {
    syncedBefore: string;
    transaction?: Knex.Transaction;
  }): Promise<number>;

  /**
   * Hands the ids of accounts whose change was not announced yet to
   * `announce`, and remembers them as announced when it succeeds. After a
   * crash in between they are announced again.
   */
  announceChanges(
    announce: (accountIds: string[]) => Promise<void>,
  ): Promise<void>;
}
