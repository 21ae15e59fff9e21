import type { Knex } from 'knex';
import { toAccountRow, type AccountRow } from './accountRows';
import type { AccountToStore } from './AccountsStore';

/**
 * Adds or updates as many accounts as fit into one statement. An account that
 * was read later than `syncedAt` is left as it is; one that has not changed
 * gets nothing but the time.
 *
 * @returns How many were new and how many had changed.
 */
export async function upsertAccounts(options: {
  transaction: Knex.Transaction;
  accounts: AccountToStore[];
  syncedAt: string;
}): Promise<{ added: number; changed: number }> {
  const { transaction, accounts, syncedAt } = options;
  const storedRows: AccountRow[] = await transaction('accounts')
    .whereIn(
      'account_id',
      accounts.map(account => account.accountId),
    )
    .forUpdate();
  const storedById = new Map(storedRows.map(row => [row.account_id, row]));
  const result = { added: 0, changed: 0 };
  const written: AccountRow[] = [];
  const unchanged: string[] = [];
  for (const account of accounts) {
    const stored = storedById.get(account.accountId);
    if (stored && stored.synced_at > syncedAt) {
      continue;
    }
    const row = toAccountRow({ account, syncedAt, stored });
    const isThere = stored !== undefined && stored.removed_at === null;
    if (isThere && stored.content_hash === row.content_hash) {
      unchanged.push(row.account_id);
      continue;
    }
    written.push(row);
    result[isThere ? 'changed' : 'added']++;
  }
  if (unchanged.length > 0) {
    await transaction('accounts')
      .whereIn('account_id', unchanged)
      .update({ synced_at: syncedAt });
  }
  if (written.length > 0) {
    await transaction('accounts')
      .insert(written)
      .onConflict('account_id')
      .merge();
  }
  return result;
}
