import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { AccountRequestState } from '@landing-zone/core/accounts';
import type { Knex } from 'knex';
import { endStates, type AccountRequestRecord } from './AccountRequestRecord';
import {
  fromAccountRequestRow,
  toAccountRequestRow,
  type AccountRequestRow,
} from './accountRequestRows';
import type {
  AccountRequestFacts,
  AccountRequestPage,
  AccountRequestQuery,
  AccountRequestsStore,
  AccountRequestVisibility,
} from './AccountRequestsStore';
import { readAccountRequestFacts } from './readAccountRequestFacts';
import { lockAccountRequests } from './DatabaseKeysStore';
import { listAccountRequests } from './listAccountRequests';
import { whereAccountRequestVisible } from './whereAccountRequestVisible';

// Whoever makes or approves a request starts it at once; others only when that
// has not happened.
const graceMilliseconds = 1000;

/** {@link AccountRequestsStore} in the plugin's database. */
export class DatabaseAccountRequestsStore implements AccountRequestsStore {
  readonly #knex: Knex;
  readonly #now: () => number;

  /**
   * @param options - `knex` is the migrated database; `now` gives the time
   * since the epoch in milliseconds.
   */
  static create(options: { knex: Knex; now?: () => number }) {
    return new DatabaseAccountRequestsStore(
      options.knex,
      options.now ?? Date.now,
    );
  }

  private constructor(knex: Knex, now: () => number) {
    this.#knex = knex;
    this.#now = now;
  }

  async getFacts(options: {
    record: Pick<AccountRequestRecord, 'requestedBy' | 'account'>;
    since: string;
  }): Promise<AccountRequestFacts> {
    return readAccountRequestFacts({ knex: this.#knex, ...options });
  }

  async isNameOpen(accountName: string): Promise<boolean> {
    const open = await this.#requests()
      .where('account_name_key', accountName.toLowerCase())
      .whereNotIn('state', endStates)
      .first();
    return open !== undefined;
  }

  async create(options: {
    record: AccountRequestRecord;
    since: string;
    check: (facts: AccountRequestFacts) => void;
  }): Promise<void> {
    const { record, since, check } = options;
    await this.#knex.transaction(async knex => {
      await lockAccountRequests(knex);
      check(await readAccountRequestFacts({ knex, record, since }));
      if (record.retryOf) {
        const marked = await knex('account_requests')
          .where({ request_id: record.retryOf, retried_by: null })
          .update({ retried_by: record.requestId });
        if (marked === 0) {
          throw new ConflictError(
            `Account request ${record.retryOf} was retried already.`,
          );
        }
      }
      await knex('account_requests')
        .insert({
          ...toAccountRequestRow(record),
          claimed_until: 0,
          due_at: this.#now() + graceMilliseconds,
        })
        .catch(error => {
          throw isDatabaseConflictError(error)
            ? new ConflictError(
                `${record.requestedBy} has made a request with clientRequestToken '${record.clientRequestToken}' already.`,
              )
            : error;
        });
    });
  }

  async get(options: {
    requestId: string;
    visibility?: AccountRequestVisibility;
  }): Promise<AccountRequestRecord | undefined> {
    const { requestId, visibility } = options;
    const query = this.#requests().where({ request_id: requestId });
    if (visibility) {
      query.where(row => whereAccountRequestVisible(row, visibility));
    }
    const row = await query.first();
    return row && fromAccountRequestRow(row);
  }

  async findByToken(options: {
    requestedBy: string;
    clientRequestToken: string;
  }): Promise<AccountRequestRecord | undefined> {
    const row = await this.#requests()
      .where({
        requested_by: options.requestedBy,
        client_request_token: options.clientRequestToken,
      })
      .first();
    return row && fromAccountRequestRow(row);
  }

  async list(options: {
    query: AccountRequestQuery;
    visibility: AccountRequestVisibility;
    limit: number;
    after?: string[];
  }): Promise<AccountRequestPage> {
    return listAccountRequests({ knex: this.#knex, ...options });
  }

  async decide(options: {
    requestId: string;
    decision: 'approve' | 'reject';
    decidedBy: string;
    comment?: string;
  }): Promise<AccountRequestRecord | undefined> {
    const now = this.#now();
    const time = new Date(now).toISOString();
    const decided = await this.#knex('account_requests')
      .where({ request_id: options.requestId, state: 'awaiting-approval' })
      .update({
        state: options.decision === 'approve' ? 'starting' : 'rejected',
        approval_decision: options.decision,
        approval_decided_by: options.decidedBy,
        approval_decided_at: time,
        approval_comment: options.comment ?? null,
        updated_at: time,
        [options.decision === 'approve' ? 'started_at' : 'ended_at']: time,
        due_at: now + graceMilliseconds,
        // Whoever was about to notify of the wait has an old record.
        claim: null,
        claimed_until: 0,
      });
    return decided === 0 ? undefined : this.get(options);
  }

  async countByState(): Promise<Map<AccountRequestState, number>> {
    const rows: { state: AccountRequestState; total: string | number }[] =
      await this.#requests()
        .select('state')
        .count({ total: '*' })
        .groupBy('state');
    return new Map(rows.map(row => [row.state, Number(row.total)]));
  }

  async listDurations(options: { limit: number }): Promise<number[]> {
    const rows: AccountRequestRow[] = await this.#requests()
      .select('started_at', 'ended_at')
      .where({ state: 'succeeded' })
      .whereNotNull('started_at')
      .orderBy('ended_at', 'desc')
      .limit(options.limit);
    return rows.map(
      row => (Date.parse(row.ended_at!) - Date.parse(row.started_at!)) / 1000,
    );
  }

  async removeBefore(options: { endedBefore: string }): Promise<number> {
    return this.#knex('account_requests')
      .whereIn('state', endStates)
      .where('ended_at', '<', options.endedBefore)
      .delete();
  }

  #requests(): Knex.QueryBuilder {
    return this.#knex<AccountRequestRow>('account_requests');
  }
}
