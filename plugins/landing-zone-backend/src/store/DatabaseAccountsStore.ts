import type { OrganizationAccount } from '@landing-zone/core/accounts';
import type { Knex } from 'knex';
import { applyAccountFilter } from '../permissions/applyAccountFilter';
import type { AccountCriteria } from '../permissions/AccountCriteria';
import { whereBelowOrganizationalUnit } from '../permissions/whereBelowOrganizationalUnit';
import { fromAccountRow, type AccountRow } from './accountRows';
import type {
  AccountQuery,
  AccountsStore,
  AccountToStore,
  StoredAccount,
  StoredAccountPage,
} from './AccountsStore';
import { escapeLike } from './escapeLike';
import { upsertAccounts } from './upsertAccounts';

// SQLite allows 32,766 variables in a statement, PostgreSQL 65,535.
const batchSize = 200;

function* batchesOf<T>(items: T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += batchSize) {
    yield items.slice(start, start + batchSize);
  }
}

/** {@link AccountsStore} in the plugin's database. */
export class DatabaseAccountsStore implements AccountsStore {
  readonly #knex: Knex;

  /** @param options - `knex` is the migrated database. */
  static create(options: { knex: Knex }) {
    return new DatabaseAccountsStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(options: {
    query: AccountQuery;
    criteria: AccountCriteria;
    limit: number;
    after?: string[];
  }): Promise<StoredAccountPage> {
    const { query, criteria, limit, after } = options;
    const matching = this.#visible(criteria);
    if (query.search) {
      matching.whereRaw(`search_text like ? escape '\\'`, [
        `%${escapeLike(query.search.toLowerCase())}%`,
      ]);
    }
    if (query.organizationalUnit !== undefined) {
      const path = query.organizationalUnit;
      matching.where(unit =>
        whereBelowOrganizationalUnit(unit, 'organizational_unit_path', path),
      );
    }
    if (query.owner !== undefined) {
      matching.where('owner', query.owner.toLowerCase());
    }
    if (query.state !== undefined) {
      matching.where('state', query.state);
    }
    const [{ total }] = await matching.clone().count({ total: '*' });

    if (after) {
      const [name, accountId] = after;
      matching.where(later =>
        later
          .where('sort_name', '>', name)
          .orWhere(same =>
            same.where('sort_name', name).where('account_id', '>', accountId),
          ),
      );
    }
    const rows: AccountRow[] = await matching
      .orderBy(['sort_name', 'account_id'])
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page[page.length - 1] : undefined;
    return {
      items: page.map(fromAccountRow),
      totalItems: Number(total),
      next: last && [last.sort_name, last.account_id],
    };
  }

  async get(options: {
    accountId: string;
    criteria: AccountCriteria;
  }): Promise<StoredAccount | undefined> {
    const row = await this.#visible(options.criteria)
      .where('account_id', options.accountId)
      .first();
    return row && fromAccountRow(row);
  }

  async selectVisible(options: {
    accountIds: string[];
    criteria: AccountCriteria;
  }): Promise<Set<string>> {
    const visible = new Set<string>();
    for (const batch of batchesOf(options.accountIds)) {
      const rows: Pick<AccountRow, 'account_id'>[] = await this.#visible(
        options.criteria,
      )
        .select('account_id')
        .whereIn('account_id', batch);
      rows.forEach(row => visible.add(row.account_id));
    }
    return visible;
  }

  async listIdentities(): Promise<OrganizationAccount[]> {
    return this.#visible(undefined).select({
      accountId: 'account_id',
      name: 'name',
      email: 'email',
      state: 'state',
    });
  }

  async countByOrganizationalUnit(options: { criteria: AccountCriteria }) {
    const rows: { id: string; total: string | number }[] = await this.#visible(
      options.criteria,
    )
      .select({ id: 'organizational_unit_id' })
      .count({ total: '*' })
      .groupBy('organizational_unit_id');
    return new Map(rows.map(({ id, total }) => [id, Number(total)]));
  }

  async upsert(options: {
    accounts: AccountToStore[];
    syncedAt: string;
    transaction?: Knex.Transaction;
  }): Promise<{ added: number; changed: number }> {
    const { accounts, syncedAt, transaction } = options;
    if (!transaction) {
      return this.#knex.transaction(own =>
        this.upsert({ ...options, transaction: own }),
      );
    }
    const result = { added: 0, changed: 0 };
    for (const batch of batchesOf(accounts)) {
      const written = await upsertAccounts({
        transaction,
        accounts: batch,
        syncedAt,
      });
      result.added += written.added;
      result.changed += written.changed;
    }
    return result;
  }

  async removeStale(options: {
    syncedBefore: string;
    transaction?: Knex.Transaction;
  }): Promise<number> {
    return (options.transaction ?? this.#knex)('accounts')
      .where('synced_at', '<', options.syncedBefore)
      .whereNull('removed_at')
      .update({ removed_at: options.syncedBefore, announced: false });
  }

  async announceChanges(
    announce: (accountIds: string[]) => Promise<void>,
  ): Promise<void> {
    const rows: AccountRow[] = await this.#knex('accounts')
      .where('announced', false)
      .orderBy('account_id');
    if (rows.length === 0) {
      return;
    }
    await announce(rows.map(row => row.account_id));
    for (const { account_id, content_hash, removed_at } of rows) {
      // A row that was changed meanwhile matches no longer and stays
      // unannounced.
      const announced = this.#knex('accounts').where({
        account_id,
        content_hash,
        removed_at,
        announced: false,
      });
      await (removed_at === null
        ? announced.update({ announced: true })
        : announced.delete());
    }
  }

  #visible(criteria: AccountCriteria): Knex.QueryBuilder {
    const query = this.#knex<AccountRow>('accounts').whereNull('removed_at');
    if (criteria) {
      query.andWhere(inner => applyAccountFilter(inner, criteria));
    }
    return query;
  }
}
