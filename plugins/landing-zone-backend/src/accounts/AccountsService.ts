import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Account,
  AccountList,
  AccountNameCheck,
  ListAccountsQuery,
  OrganizationalUnitList,
} from '@landing-zone/plugin-landing-zone-common';
import type { AccountAccess } from '../permissions/AccountAccess';

/** Who asks, and what they may see. */
export interface CallOptions {
  credentials: BackstageCredentials;
  /** Set by the authorizing decorator; everything is allowed without it. */
  access?: AccountAccess;
}

/** Accounts and organizational units, answered from the store. */
export interface AccountsService {
  /**
   * A page of accounts, ordered by name.
   *
   * @throws InputError for a cursor of another list.
   */
  listAccounts(
    options: CallOptions & { query: ListAccountsQuery },
  ): Promise<AccountList>;

  /**
   * One account.
   *
   * @throws NotFoundError when there is none, or none the caller may see.
   */
  getAccount(options: CallOptions & { accountId: string }): Promise<Account>;

  /**
   * Whether an account may be requested under a name. Reads the landing-zone
   * configuration from AWS at most every 30 seconds.
   */
  checkAccountName(
    options: CallOptions & { name: string },
  ): Promise<AccountNameCheck>;

  /** Every organizational unit, parents before children. */
  listOrganizationalUnits(
    options: CallOptions,
  ): Promise<OrganizationalUnitList>;
}
