import { NotFoundError } from '@backstage/errors';
import type {
  Account,
  AccountList,
  ListAccountsQuery,
  OrganizationalUnitList,
} from '@landing-zone/plugin-landing-zone-common';
import type { LandingZoneConfig } from '../config/readLandingZoneConfig';
import type { CursorCodec } from '../pagination/CursorCodec';
import { fullAccess, type AccountAccess } from '../permissions/AccountAccess';
import type { AccountsStore, StoredAccount } from '../store/AccountsStore';
import type { OrganizationalUnitsStore } from '../store/OrganizationalUnitsStore';
import type { AccountIdRedactor } from './AccountIdRedactor';
import type { AccountNameChecker } from './AccountNameChecker';
import type { AccountsService, CallOptions } from './AccountsService';
import type { DataAgeReader } from './DataAgeReader';
import { toAccountResource } from './toAccountResource';
import { toOrganizationalUnitResource } from './toOrganizationalUnitResource';

interface DefaultAccountsServiceOptions {
  accounts: AccountsStore;
  organizationalUnits: OrganizationalUnitsStore;
  names: AccountNameChecker;
  dataAge: DataAgeReader;
  redactor: AccountIdRedactor;
  cursors: CursorCodec;
  config: LandingZoneConfig;
}

/** {@link AccountsService} on the stores. */
export class DefaultAccountsService implements AccountsService {
  readonly #options: DefaultAccountsServiceOptions;

  /** @param options - The stores and what answers are made with. */
  static create(options: DefaultAccountsServiceOptions) {
    return new DefaultAccountsService(options);
  }

  private constructor(options: DefaultAccountsServiceOptions) {
    this.#options = options;
  }

  async listAccounts(
    options: CallOptions & { query: ListAccountsQuery },
  ): Promise<AccountList> {
    const { accounts, cursors, dataAge } = this.#options;
    const { readable } = options.access ?? fullAccess;
    const { limit = 100, cursor, ...query } = options.query;
    const age = await dataAge.read({ readable });
    if (readable === 'none') {
      return { items: [], totalItems: 0, dataAge: age };
    }
    const scope = { list: 'accounts', ...query };
    const page = await accounts.list({
      query,
      criteria: readable,
      limit,
      after:
        cursor === undefined ? undefined : cursors.decode({ scope, cursor }),
    });
    return {
      items: await this.#show(page.items, readable),
      totalItems: page.totalItems,
      nextCursor: page.next && cursors.encode({ scope, position: page.next }),
      dataAge: age,
    };
  }

  async getAccount(options: CallOptions & { accountId: string }) {
    const { accountId } = options;
    const { readable } = options.access ?? fullAccess;
    const account =
      readable === 'none'
        ? undefined
        : await this.#options.accounts.get({ accountId, criteria: readable });
    if (!account) {
      throw new NotFoundError(
        `There is no account ${accountId} in the organization, or you may not see it; an account that was created just now appears after the next synchronization.`,
      );
    }
    const [shown] = await this.#show([account], readable);
    return shown;
  }

  async checkAccountName(options: CallOptions & { name: string }) {
    return this.#options.names.check(options.name);
  }

  async listOrganizationalUnits(
    options: CallOptions,
  ): Promise<OrganizationalUnitList> {
    const { organizationalUnits, accounts, dataAge, redactor, config } =
      this.#options;
    const access = options.access ?? fullAccess;
    const { readable } = access;
    const counts =
      readable === 'none'
        ? new Map<string, number>()
        : await accounts.countByOrganizationalUnit({ criteria: readable });
    const units = await organizationalUnits.list();
    const items = units.map(unit =>
      toOrganizationalUnitResource({
        unit,
        accountCount: counts.get(unit.id) ?? 0,
        approvals: config.accountRequests.approvals,
        access,
      }),
    );
    return {
      // The ARN of a unit names the management account.
      items: await redactor.redact({ value: items, readable }),
      dataAge: await dataAge.read({ readable }),
    };
  }

  async #show(
    accounts: StoredAccount[],
    readable: AccountAccess['readable'],
  ): Promise<Account[]> {
    const { redactor, config } = this.#options;
    // The ARN of an account names the management account.
    const arns = await redactor.redact({
      value: accounts.map(account => account.arn),
      readable,
    });
    return accounts.map((account, index) =>
      toAccountResource({
        account: { ...account, arn: arns[index] },
        config: config.aws,
      }),
    );
  }
}
