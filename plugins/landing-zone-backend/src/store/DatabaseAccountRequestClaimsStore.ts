import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import type { AccountRequestState } from '@landing-zone/core/accounts';
import type { Knex } from 'knex';
import type {
  AccountRequestClaim,
  AccountRequestClaimsStore,
} from './AccountRequestClaimsStore';
import {
  fromAccountRequestRow,
  toAccountRequestRow,
  type AccountRequestRow,
} from './accountRequestRows';

const followedStates: AccountRequestState[] = ['starting', 'running'];

/** {@link AccountRequestClaimsStore} in the plugin's database. */
export class DatabaseAccountRequestClaimsStore
  implements AccountRequestClaimsStore
{
  readonly #knex: Knex;
  readonly #claimMilliseconds: number;
  readonly #now: () => number;

  /**
   * @param options - `knex` is the migrated database; `claimMilliseconds` is
   * how long a claim keeps others away, 30,000 by default; `now` gives the
   * time since the epoch in milliseconds.
   */
  static create(options: {
    knex: Knex;
    claimMilliseconds?: number;
    now?: () => number;
  }) {
    const { knex, claimMilliseconds = 30_000, now = Date.now } = options;
    return new DatabaseAccountRequestClaimsStore(knex, claimMilliseconds, now);
  }

  private constructor(
    knex: Knex,
    claimMilliseconds: number,
    now: () => number,
  ) {
    this.#knex = knex;
    this.#claimMilliseconds = claimMilliseconds;
    this.#now = now;
  }

  async listDue(options: { limit: number }): Promise<string[]> {
    const now = this.#now();
    const rows: Pick<AccountRequestRow, 'request_id'>[] = await this.#knex(
      'account_requests',
    )
      .select('request_id')
      .where('due_at', '<=', now)
      .where('claimed_until', '<', now)
      .where(due =>
        due
          .whereIn('state', followedStates)
          .orWhereNull('notified_state')
          .orWhereRaw('notified_state <> state'),
      )
      .orderBy('due_at')
      .limit(options.limit);
    return rows.map(row => row.request_id);
  }

  async claim(options: {
    requestId: string;
  }): Promise<AccountRequestClaim | undefined> {
    const claim = randomUUID();
    const now = this.#now();
    const claimed = await this.#knex('account_requests')
      .where({ request_id: options.requestId })
      .where('claimed_until', '<', now)
      .update({ claim, claimed_until: now + this.#claimMilliseconds });
    if (claimed === 0) {
      return undefined;
    }
    const row = await this.#knex('account_requests')
      .where({ request_id: options.requestId })
      .first();
    return { claim, record: fromAccountRequestRow(row) };
  }

  async save(options: {
    claim: AccountRequestClaim;
    release?: { dueInMilliseconds: number };
  }): Promise<void> {
    const { claim, release } = options;
    // A retry marks the request without claiming it.
    const { request_id, retried_by, ...columns } = toAccountRequestRow(
      claim.record,
    );
    const now = this.#now();
    const saved = await this.#knex('account_requests')
      .where({ request_id, claim: claim.claim })
      .update({
        ...columns,
        claimed_until: release ? 0 : now + this.#claimMilliseconds,
        ...(release && { due_at: now + release.dueInMilliseconds }),
      });
    if (saved === 0) {
      throw new ConflictError(
        `Account request ${request_id} was taken over by somebody else, because work on it took longer than ${
          this.#claimMilliseconds
        } ms.`,
      );
    }
  }

  async keep<T>(
    claim: AccountRequestClaim,
    work: () => Promise<T>,
  ): Promise<T> {
    const renew = () =>
      this.#knex('account_requests')
        .where({ request_id: claim.record.requestId, claim: claim.claim })
        .where('claimed_until', '>', 0)
        .update({ claimed_until: this.#now() + this.#claimMilliseconds });
    const timer = setInterval(() => {
      renew().catch(() => {
        // The next attempt or the next save will do.
      });
    }, this.#claimMilliseconds / 3);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }
}
