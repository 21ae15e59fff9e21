import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import type { Sandbox } from '@landing-zone/aws-sandbox';
import { startFaultyProxy } from './__testUtils__/startFaultyProxy';
import {
  eventually,
  startLandingZone,
  validInput,
  type TestLandingZone,
} from './__testUtils__/startLandingZone';
import {
  findPostgres,
  startPostgres,
  type TestPostgres,
} from './__testUtils__/startPostgres';
import { startSandbox } from './__testUtils__/startSandbox';
import { postgresVariable } from './__testUtils__/testDatabases';

jest.setTimeout(180_000);

let sandbox: Sandbox;
let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;
let folder: string;
let server: TestPostgres | undefined;
const portals: TestLandingZone[] = [];

async function postgres(): Promise<JsonObject> {
  const given = process.env[postgresVariable];
  server ??= given ? undefined : await startPostgres();
  return {
    client: 'pg',
    connection: given ?? server!.connectionString,
    prefix: `landing_zone_test_${randomUUID().slice(0, 8)}_`,
  };
}

async function sqlite(): Promise<JsonObject> {
  const directory = join(folder, randomUUID());
  return { client: 'better-sqlite3', connection: { directory } };
}

const databases: [string, () => Promise<JsonObject>][] = [['SQLite', sqlite]];
if (findPostgres() || process.env[postgresVariable]) {
  databases.push(['PostgreSQL', postgres]);
}

async function start(options: { database: JsonObject; follow?: boolean }) {
  const portal = await startLandingZone({ endpoint: proxy.url, ...options });
  portals.push(portal);
  return portal;
}

async function request(portal: TestLandingZone, accountName: string) {
  const { body } = await portal
    .as('ada')
    .post('/account-requests', { account: { ...validInput, accountName } });
  expect(body.error).toBeUndefined();
  return body.requestId as string;
}

const ended = (portal: TestLandingZone, requestId: string) =>
  eventually(async () => {
    const path = `/account-requests/${requestId}`;
    const { body } = await portal.as('ada').get(path);
    return body.endedAt && body;
  }, 60);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landing-zone-replicas-'));
  sandbox = await startSandbox({ withWorkflows: true });
  proxy = await startFaultyProxy(sandbox.url);
});

afterEach(async () => {
  proxy.failWhen();
  await Promise.all(portals.splice(0).map(portal => portal.close()));
});

afterAll(async () => {
  await proxy.close();
  await sandbox.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe.each(databases)(
  'a backend that ends in the middle, on %s',
  (name, open) => {
    it('is followed by one that takes up what runs and what was never started', async () => {
      const database = await open();
      const first = await start({ database, follow: false });
      const running = await request(first, `Running${name}`);
      proxy.failWhen(({ target }) =>
        target.endsWith('StartExecution')
          ? { status: 500, code: 'InternalFailure', message: 'busy' }
          : undefined,
      );
      const waiting = await request(first, `Waiting${name}`);
      await first.close();
      proxy.failWhen();

      const second = await start({ database });

      expect(await ended(second, running)).toMatchObject({
        state: 'succeeded',
        requestedBy: 'user:default/ada',
      });
      expect(await ended(second, waiting)).toMatchObject({
        state: 'succeeded',
      });
      await eventually(async () => second.notifications.length === 2);
      expect(first.notifications).toEqual([]);
    });
  },
);

describe.each(databases.slice(1))('two backends on one %s', (_, open) => {
  it('share the requests: each is started once and told of once', async () => {
    const database = await open();
    const [one, two] = [await start({ database }), await start({ database })];
    const starts = proxy.count('StartExecution');

    const requestIds = await Promise.all([
      request(one, 'SharedA'),
      request(two, 'SharedB'),
      request(one, 'SharedC'),
    ]);
    const results = await Promise.all(requestIds.map(id => ended(two, id)));

    expect(results.map(({ state }) => state)).toEqual(
      requestIds.map(() => 'succeeded'),
    );
    await eventually(
      async () => one.notifications.length + two.notifications.length >= 3,
    );
    await Promise.all([
      one.trigger('follow-account-requests'),
      two.trigger('follow-account-requests'),
    ]);
    expect(one.notifications.length + two.notifications.length).toBe(3);
    expect(proxy.count('StartExecution')).toBe(starts + 3);
  });

  it('do one sync run when both are asked at the same time', async () => {
    const database = await open();
    const [one, two] = [
      await start({ database, follow: false }),
      await start({ database, follow: false }),
    ];
    const answers = await Promise.all(
      [one, two, one, two].map(portal => portal.as('ada').post('/sync')),
    );

    const runIds = new Set(answers.map(({ body }) => body.runId));
    expect(runIds.size).toBe(1);
    await eventually(async () => {
      const { body } = await two.as('ada').get('/sync');
      return body.runs[0].state === 'succeeded';
    });
    const { body } = await one.as('ada').get('/sync');
    expect(body.runs).toHaveLength(1);
    const list = await two.as('ada').get('/accounts?limit=1');
    expect(list.body.totalItems).toBeGreaterThanOrEqual(31);
  });

  it('read the cursors of each other', async () => {
    const database = await open();
    const [one, two] = [await start({ database }), await start({ database })];
    await one.trigger('sync-organizations');

    const page = await one.as('ada').get('/accounts?limit=2');
    const next = await two
      .as('ada')
      .get(`/accounts?limit=2&cursor=${page.body.nextCursor}`);

    expect(next.status).toBe(200);
    expect(next.body.items[0].accountId).not.toBe(page.body.items[1].accountId);
  });
});
