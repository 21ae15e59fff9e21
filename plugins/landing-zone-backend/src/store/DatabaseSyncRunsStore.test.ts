import type { Knex } from 'knex';
import { exampleAccount } from '../__testUtils__/exampleAccount';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { DatabaseAccountsStore } from './DatabaseAccountsStore';
import { DatabaseSyncRunsStore } from './DatabaseSyncRunsStore';
import type { SyncLease } from './SyncRunsStore';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const source = 'organizations' as const;
const outcome = { state: 'succeeded' as const, counts: {}, failures: [] };

function createClock() {
  const clock = { time: Date.parse('2026-01-01T00:00:00.000Z') };
  return { now: () => clock.time, pass: (ms: number) => (clock.time += ms) };
}

async function beginLease(store: DatabaseSyncRunsStore): Promise<SyncLease> {
  const begun = await store.begin({ source });
  if (!('lease' in begun)) {
    throw new Error(`run ${begun.running.runId} is running`);
  }
  return begun.lease;
}

describe.each(databases.ids)('DatabaseSyncRunsStore on %s', id => {
  async function createStores(knex?: Knex) {
    const clock = createClock();
    const database = knex ?? (await migratedDatabase(databases, id));
    const options = { knex: database, leaseMilliseconds: 1000, ...clock };
    return {
      knex: database,
      clock,
      store: DatabaseSyncRunsStore.create(options),
      other: DatabaseSyncRunsStore.create(options),
    };
  }

  it('lets only one of two replicas begin, and names the run to the other', async () => {
    const { store, other } = await createStores();

    const begun = await Promise.all([
      store.begin({ source }),
      other.begin({ source }),
    ]);

    const leases = begun.filter(item => 'lease' in item);
    const running = begun.filter(item => 'running' in item);
    expect(leases).toHaveLength(1);
    expect(running).toHaveLength(1);
    expect(running[0]).toMatchObject({
      running: {
        runId: (leases[0] as { lease: SyncLease }).lease.runId,
        state: 'running',
      },
    });
  });

  it('shuts out a run that was taken over: nothing of it is written', async () => {
    const { knex, store, other, clock } = await createStores();
    const accounts = DatabaseAccountsStore.create({ knex });
    const stalled = await beginLease(store);
    clock.pass(1001);
    const next = await beginLease(other);

    expect(next.fencingNumber).toBe(stalled.fencingNumber + 1);
    const write = store.write(stalled, transaction =>
      accounts.upsert({
        accounts: [exampleAccount(1)],
        syncedAt: stalled.startedAt,
        transaction,
      }),
    );
    await expect(write).rejects.toThrow(/taken over by a later one/);
    await expect(store.renew(stalled)).rejects.toThrow(/taken over/);
    await expect(store.end(stalled, outcome)).rejects.toThrow(/taken over/);
    const page = await accounts.list({
      query: {},
      criteria: undefined,
      limit: 5,
    });
    expect(page.totalItems).toBe(0);
    expect(await other.list({ limit: 5 })).toMatchObject([
      { runId: next.runId, state: 'running' },
      { runId: stalled.runId, state: 'abandoned' },
    ]);
  });

  it('undoes what was written when the work of a transaction fails', async () => {
    const { knex, store } = await createStores();
    const accounts = DatabaseAccountsStore.create({ knex });
    const lease = await beginLease(store);

    await expect(
      store.write(lease, async transaction => {
        await accounts.upsert({
          accounts: [exampleAccount(1)],
          syncedAt: lease.startedAt,
          transaction,
        });
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');

    const hidden = { accountId: '100000000001', criteria: undefined };
    expect(await accounts.get(hidden)).toBeUndefined();
  });

  it('keeps a lease alive by renewing, and shows a lost one as abandoned', async () => {
    const { store, other, clock } = await createStores();
    const lease = await beginLease(store);

    clock.pass(900);
    await store.renew(lease);
    clock.pass(900);
    expect(await other.begin({ source })).toMatchObject({
      running: { runId: lease.runId },
    });
    clock.pass(200);

    expect(await other.list({ limit: 1 })).toMatchObject([
      { runId: lease.runId, state: 'abandoned' },
    ]);
  });

  it('tells the last complete run and never removes it', async () => {
    const { store, clock } = await createStores();
    const complete = await beginLease(store);
    await store.end(complete, {
      state: 'partial',
      counts: { accounts: 3 },
      failures: [{ operation: 'x:Y', message: 'no' }],
    });
    clock.pass(10);
    const failed = await beginLease(store);
    await store.end(failed, { ...outcome, state: 'failed', error: 'broken' });
    clock.pass(10);

    const startedBefore = new Date(clock.now()).toISOString();
    expect(await store.removeBefore({ startedBefore })).toBe(1);

    expect(await store.getLastComplete(source)).toMatchObject({
      runId: complete.runId,
      counts: { accounts: 3 },
      failures: [{ operation: 'x:Y', message: 'no' }],
    });
    expect(await store.list({ limit: 5 })).toHaveLength(1);
  });
});
