import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { KeysStore } from './KeysStore';

const cursorKey = 'cursor';
const accountRequestLock = 'account-request-lock';

/** {@link KeysStore} in the plugin's database. */
export class DatabaseKeysStore implements KeysStore {
  readonly #knex: Knex;

  /** @param options - `knex` is the migrated database. */
  static create(options: { knex: Knex }) {
    return new DatabaseKeysStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async getCursorKey(): Promise<string> {
    await this.#knex('keys')
      .insert({ name: cursorKey, value: randomBytes(32).toString('base64url') })
      .onConflict('name')
      .ignore();
    const row = await this.#knex('keys').where({ name: cursorKey }).first();
    return row.value;
  }
}

/**
 * Makes the transaction wait until no other one holds the lock, and hold it to
 * its end. Requests are counted and inserted under it.
 */
export async function lockAccountRequests(transaction: Knex.Transaction) {
  await transaction('keys')
    .where({ name: accountRequestLock })
    .update({ value: '' });
}
