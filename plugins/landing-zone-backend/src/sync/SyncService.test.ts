import { mockServices } from '@backstage/backend-test-utils';
import type { OrganizationReading } from '@landing-zone/aws/accounts';
import type { Knex } from 'knex';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import type { AwsReader } from '../aws/AwsReader';
import { DatabaseAccountsStore } from '../store/DatabaseAccountsStore';
import { DatabaseOrganizationalUnitsStore } from '../store/DatabaseOrganizationalUnitsStore';
import { DatabaseSyncRunsStore } from '../store/DatabaseSyncRunsStore';
import { OrganizationSync } from './OrganizationSync';
import { SyncAnnouncer } from './SyncAnnouncer';
import { SyncService } from './SyncService';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const never = new AbortController().signal;

function organizationOf(accountIds: string[]): OrganizationReading {
  return {
    organizationId: 'o-1',
    managementAccountId: '1',
    root: { id: 'r-1', arn: 'arn:root', name: 'Root' },
    organizationalUnits: [
      { id: 'ou-1', name: 'A', parentId: 'r-1', path: 'A', arn: 'arn:a' },
      { id: 'ou-2', name: 'B', parentId: 'ou-1', path: 'A/B', arn: 'arn:b' },
    ],
    accounts: accountIds.map(accountId => ({
      accountId,
      name: `name-${accountId}`,
      email: `${accountId}@example.com`,
      state: 'ACTIVE',
      arn: `arn:${accountId}`,
      parentId: 'ou-2',
      organizationalUnitPath: 'A/B',
      tags: {},
    })),
    failures: [],
  };
}

/** AWS as a test wants it: any function may be replaced. */
function createReader(accountIds: string[]) {
  return {
    readOrganization: async () => organizationOf(accountIds),
    readAccounts: async () => [],
    readConfiguration: async () => ({
      accountsConfig: '',
      versionId: '1',
      configuration: {
        accounts: { mandatoryAccounts: [], workloadAccounts: [] },
        organization: {
          enable: true,
          organizationalUnits: [{ name: 'A' }, { name: 'A/B', ignore: true }],
        },
      },
    }),
  } as AwsReader;
}

describe.each(databases.ids)('SyncService on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(databases, id);
  });

  function createService(
    reader: AwsReader,
    options: { leaseMilliseconds?: number; timeoutMilliseconds?: number } = {},
  ) {
    const { leaseMilliseconds, timeoutMilliseconds = 30_000 } = options;
    const accounts = DatabaseAccountsStore.create({ knex });
    const runs = DatabaseSyncRunsStore.create({ knex, leaseMilliseconds });
    const organizationalUnits = DatabaseOrganizationalUnitsStore.create({
      knex,
    });
    const published: string[][] = [];
    const events = mockServices.events.mock({
      publish: async ({ eventPayload }) => {
        published.push((eventPayload as { accountIds: string[] }).accountIds);
      },
    });
    const logger = mockServices.logger.mock();
    const service = SyncService.create({
      sync: OrganizationSync.create({
        reader,
        accounts,
        organizationalUnits,
        runs,
      }),
      runs,
      accounts,
      announcer: SyncAnnouncer.create({
        events,
        signals: { publish: async () => {} },
        logger,
      }),
      logger,
      timeoutMilliseconds,
    });
    const listIds = async () => {
      const { items } = await accounts.list({
        query: {},
        criteria: undefined,
        limit: 500,
      });
      return items.map(item => item.accountId);
    };
    return {
      service,
      runs,
      accounts,
      organizationalUnits,
      published,
      events,
      listIds,
    };
  }

  it('removes what is gone only after a complete run, and announces it', async () => {
    const before = createService(createReader(['1', '2', '3']));
    await before.service.run(never);
    expect(before.published).toEqual([['1', '2', '3'], []]);

    const broken = createReader([]);
    broken.readOrganization = () => Promise.reject(new Error('no access'));
    await createService(broken).service.run(never);
    expect(await before.listIds()).toEqual(['1', '2', '3']);

    const after = createService(createReader(['1', '3', '4']));
    await after.service.run(never);
    expect(await after.listIds()).toEqual(['1', '3', '4']);
    expect(after.published).toEqual([['2', '4']]);
    const [run] = await after.runs.list({ limit: 1 });
    expect(run.counts).toMatchObject({ added: 1, changed: 0, removed: 1 });
  });

  it('keeps the tree in order, with what the configuration says of it', async () => {
    const { service, organizationalUnits } = createService(createReader(['1']));
    await service.run(never);
    expect(await organizationalUnits.list()).toMatchObject([
      { id: 'r-1', path: 'Root', configured: true, ignored: false },
      { id: 'ou-1', path: 'A', configured: true, ignored: false },
      { id: 'ou-2', path: 'A/B', configured: true, ignored: true },
    ]);
  });

  it('that dies in the middle loses nothing, and writes nothing afterwards', async () => {
    const ids = Array.from({ length: 450 }, (_, index) => String(1000 + index));
    await createService(createReader(ids)).service.run(never);

    // The first replica hangs while it reads; its lease runs out.
    let goOn: (reading: OrganizationReading) => void = () => {};
    const hanging = createReader(ids);
    hanging.readOrganization = () =>
      new Promise(resolve => {
        goOn = resolve;
      });
    const first = createService(hanging, { leaseMilliseconds: 50 });
    const running = first.service.run(never);
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(await first.listIds()).toEqual(ids);

    const second = createService(createReader([...ids, '9999']));
    await second.service.run(never);
    goOn(organizationOf([]));
    await running;

    expect(await second.listIds()).toEqual([...ids, '9999']);
    expect(await second.runs.list({ limit: 2 })).toMatchObject([
      { state: 'succeeded' },
      { state: 'abandoned' },
    ]);
  });

  it('announces later what could not be announced', async () => {
    const first = createService(createReader(['1']));
    first.events.publish.mockRejectedValue(new Error('bus down'));
    await first.service.run(never);
    expect((await first.runs.list({ limit: 1 }))[0].state).toBe('succeeded');

    const second = createService(createReader(['1']));
    await second.service.run(never);
    expect(second.published).toEqual([['1']]);
  });

  it('ends a run that takes too long, with the reason', async () => {
    const slow = createReader(['1']);
    slow.readOrganization = () => new Promise(() => {});
    const { service, runs } = createService(slow, { timeoutMilliseconds: 50 });

    await service.run(never);

    expect(await runs.list({ limit: 1 })).toMatchObject([
      { state: 'failed', error: expect.stringMatching(/timeout/i) },
    ]);
  });

  it('ends its runs when the backend is shut down', async () => {
    const slow = createReader(['1']);
    slow.readOrganization = () => new Promise(() => {});
    const { service, runs } = createService(slow);
    await service.start();

    await service.stop();

    expect(await runs.list({ limit: 1 })).toMatchObject([
      { state: 'failed', error: 'The backend was shut down.' },
    ]);
  });

  it('refreshes after a run that is going on has ended', async () => {
    const reads: string[] = [];
    let finish: () => void = () => {};
    const reader = createReader(['1']);
    reader.readOrganization = async () => {
      reads.push('begun');
      if (reads.length === 1) {
        await new Promise<void>(resolve => {
          finish = resolve;
        });
      }
      return organizationOf(['1', '2']);
    };
    const { service, runs, listIds } = createService(reader);
    await service.start();
    service.refresh();
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(reads).toHaveLength(1);
    finish();

    while ((await runs.list({ limit: 5 })).length < 2) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    await service.stop();
    expect(reads).toHaveLength(2);
    expect(await listIds()).toEqual(['1', '2']);
  });
});
