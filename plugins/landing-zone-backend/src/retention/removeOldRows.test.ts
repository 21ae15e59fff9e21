import { mockServices } from '@backstage/backend-test-utils';
import { exampleRequest } from '../__testUtils__/exampleRequest';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { DatabaseAccountRequestsStore } from '../store/DatabaseAccountRequestsStore';
import { DatabaseSyncRunsStore } from '../store/DatabaseSyncRunsStore';
import { removeOldRows } from './removeOldRows';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const day = 24 * 60 * 60 * 1000;

describe.each(databases.ids)('removeOldRows on %s', id => {
  it.each([
    [0, ['ended-long-ago', 'ended-yesterday', 'open']],
    [7, ['ended-yesterday', 'open']],
  ])(
    'keeps requests for %p days (0 is for ever), open ones always',
    async (accountRequestDays, kept) => {
      const knex = await migratedDatabase(databases, id);
      let time = Date.parse('2026-01-01T00:00:00.000Z');
      const now = () => time;
      const runs = DatabaseSyncRunsStore.create({ knex, now });
      const requests = DatabaseAccountRequestsStore.create({ knex, now });
      const run = async () => {
        const begun = await runs.begin({ source: 'organizations' });
        if ('lease' in begun) {
          const ended = {
            state: 'succeeded',
            counts: {},
            failures: [],
          } as const;
          await runs.end(begun.lease, { ...ended, failures: [] });
        }
      };
      const store = async (requestId: string, endedAt?: string) =>
        requests.create({
          record: exampleRequest(requestId, {
            state: endedAt ? 'succeeded' : 'starting',
            endedAt,
            createdAt: '2025-12-01T00:00:00.000Z',
          }),
          since: '',
          check: () => {},
        });
      await run();
      await run();
      await store('ended-long-ago', '2026-01-01T00:00:00.000Z');
      time += 20 * day;
      await run();
      await store('ended-yesterday', new Date(time).toISOString());
      await store('open');
      time += day;

      await removeOldRows({
        runs,
        requests,
        retention: { syncRunDays: 7, accountRequestDays },
        logger: mockServices.logger.mock(),
        now,
      });

      expect(await runs.list({ limit: 9 })).toHaveLength(1);
      const { items } = await requests.list({
        query: {},
        visibility: { criteria: undefined, groups: [] },
        limit: 9,
      });
      expect(items.map(item => item.requestId).sort()).toEqual(kept);
    },
  );
});
