import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import type { SyncRun } from '@landing-zone/plugin-landing-zone-common';
import type { Knex } from 'knex';
import { fromSyncRunRow, type SyncRunRow } from './syncRunRows';
import type {
  SyncLease,
  SyncOutcome,
  SyncRunsStore,
  SyncSource,
} from './SyncRunsStore';

interface LeaseRow {
  source: string;
  fencing_number: string | number;
  run_id: string | null;
  lease_until: string | number;
}

const completeStates = ['succeeded', 'partial'];

/** {@link SyncRunsStore} in the plugin's database. */
export class DatabaseSyncRunsStore implements SyncRunsStore {
  readonly #knex: Knex;
  readonly #leaseMilliseconds: number;
  readonly #now: () => number;

  /**
   * @param options - `knex` is the migrated database; `leaseMilliseconds` is
   * how long a run that stopped writing keeps others from starting, 60,000 by
   * default; `now` gives the time since the epoch in milliseconds.
   */
  static create(options: {
    knex: Knex;
    leaseMilliseconds?: number;
    now?: () => number;
  }) {
    const { knex, leaseMilliseconds = 60_000, now = Date.now } = options;
    return new DatabaseSyncRunsStore(knex, leaseMilliseconds, now);
  }

  private constructor(
    knex: Knex,
    leaseMilliseconds: number,
    now: () => number,
  ) {
    this.#knex = knex;
    this.#leaseMilliseconds = leaseMilliseconds;
    this.#now = now;
  }

  async begin(options: {
    source: SyncSource;
  }): Promise<{ lease: SyncLease } | { running: SyncRun }> {
    const { source } = options;
    await this.#knex('sync_leases')
      .insert({ source, fencing_number: 0, run_id: null, lease_until: 0 })
      .onConflict('source')
      .ignore();
    const lease = await this.#knex.transaction(transaction =>
      this.#take(transaction, source),
    );
    if (lease) {
      return { lease };
    }
    const [running] = await this.list({ limit: 1 });
    return { running };
  }

  async renew(lease: SyncLease): Promise<void> {
    await this.#holdLease(this.#knex, lease);
  }

  async write<T>(
    lease: SyncLease,
    work: (transaction: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    return this.#knex.transaction(async transaction => {
      await this.#holdLease(transaction, lease);
      return work(transaction);
    });
  }

  async end(lease: SyncLease, outcome: SyncOutcome): Promise<SyncRun> {
    return this.write(lease, async transaction => {
      await transaction('sync_leases')
        .where({ source: lease.source })
        .update({ run_id: null, lease_until: 0 });
      await transaction('sync_runs')
        .where({ run_id: lease.runId })
        .update({
          state: outcome.state,
          ended_at: new Date(this.#now()).toISOString(),
          counts: JSON.stringify(outcome.counts),
          failures: JSON.stringify(outcome.failures),
          error: outcome.error ?? null,
        });
      const row = await transaction('sync_runs')
        .where({ run_id: lease.runId })
        .first();
      return fromSyncRunRow(row);
    });
  }

  async list(options: { limit: number }): Promise<SyncRun[]> {
    const rows: SyncRunRow[] = await this.#knex('sync_runs')
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'fencing_number', order: 'desc' },
      ])
      .limit(options.limit);
    const leases: LeaseRow[] = await this.#knex('sync_leases');
    const alive = new Set(
      leases
        .filter(lease => Number(lease.lease_until) >= this.#now())
        .map(lease => lease.run_id),
    );
    return rows.map(row => {
      const lost = row.state === 'running' && !alive.has(row.run_id);
      return fromSyncRunRow(lost ? { ...row, state: 'abandoned' } : row);
    });
  }

  async getLastComplete(source: SyncSource): Promise<SyncRun | undefined> {
    const row = await this.#newestComplete(source).first();
    return row && fromSyncRunRow(row);
  }

  async removeBefore(options: { startedBefore: string }): Promise<number> {
    const kept = await this.#newestComplete('organizations').first();
    return this.#knex('sync_runs')
      .where('started_at', '<', options.startedBefore)
      .whereNot('state', 'running')
      .whereNot('run_id', kept?.run_id ?? '')
      .delete();
  }

  #newestComplete(source: SyncSource): Knex.QueryBuilder {
    return this.#knex<SyncRunRow>('sync_runs')
      .where({ source })
      .whereIn('state', completeStates)
      .orderBy('started_at', 'desc');
  }

  async #take(
    transaction: Knex.Transaction,
    source: SyncSource,
  ): Promise<SyncLease | undefined> {
    const now = this.#now();
    const runId = randomUUID();
    const taken = await transaction('sync_leases')
      .where({ source })
      .where('lease_until', '<', now)
      .update({
        run_id: runId,
        fencing_number: transaction.raw('fencing_number + 1'),
        lease_until: now + this.#leaseMilliseconds,
      });
    if (taken === 0) {
      return undefined;
    }
    const startedAt = new Date(now).toISOString();
    await transaction('sync_runs')
      .where({ source, state: 'running' })
      .update({ state: 'abandoned', ended_at: startedAt });
    const row: LeaseRow = await transaction('sync_leases')
      .where({ source })
      .first();
    const fencingNumber = Number(row.fencing_number);
    await transaction('sync_runs').insert({
      run_id: runId,
      source,
      fencing_number: fencingNumber,
      state: 'running',
      started_at: startedAt,
      counts: '{}',
      failures: '[]',
    });
    return { runId, source, fencingNumber, startedAt };
  }

  async #holdLease(knex: Knex, lease: SyncLease): Promise<void> {
    const { source, runId, fencingNumber } = lease;
    const held = await knex('sync_leases')
      .where({ source, run_id: runId, fencing_number: fencingNumber })
      .update({ lease_until: this.#now() + this.#leaseMilliseconds });
    if (held === 0) {
      throw new ConflictError(
        `Sync run ${runId} of ${source} was taken over by a later one because it had not written for ${
          this.#leaseMilliseconds
        } ms; it writes nothing more.`,
      );
    }
  }
}
