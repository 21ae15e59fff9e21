import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Sandbox } from '@landing-zone/aws-sandbox';
import {
  accessDenied,
  startFaultyProxy,
} from '../__testUtils__/startFaultyProxy';
import {
  eventually,
  startLandingZone,
  type TestLandingZone,
} from '../__testUtils__/startLandingZone';
import { startSandbox } from '../__testUtils__/startSandbox';

jest.setTimeout(120_000);

let sandbox: Sandbox;
let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;
let portal: TestLandingZone;

beforeAll(async () => {
  sandbox = await startSandbox();
  proxy = await startFaultyProxy(sandbox.url);
});

afterEach(async () => {
  proxy.failWhen();
  await portal.close();
});

afterAll(async () => {
  await proxy.close();
  await sandbox.close();
});

const lastRun = async () => (await portal.as('ada').get('/sync')).body.runs[0];

describe('POST /sync', () => {
  it('is refused without permission, and while permissions are off', async () => {
    portal = await startLandingZone({
      endpoint: proxy.url,
      decide: ({ permission }) => ({
        result:
          permission === 'landing-zone.sync.run'
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }),
    });
    expect((await portal.as('ada').post('/sync')).status).toBe(403);
    await portal.close();
    portal = await startLandingZone({
      endpoint: proxy.url,
      permissions: false,
    });
    expect((await portal.as('ada').post('/sync')).status).toBe(403);
    expect((await portal.as('ada').get('/sync')).body.runs).toEqual([]);
  });

  it('starts one run, names it to whoever asks meanwhile, and tells of its end', async () => {
    portal = await startLandingZone({ endpoint: proxy.url });
    const answers = await Promise.all([
      portal.as('ada').post('/sync'),
      portal.as('bob').post('/sync'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    const [first, second] = answers.map(({ body }) => body);
    expect(first.runId).toBe(second.runId);
    expect(first).toMatchObject({ state: 'running', source: 'organizations' });
    const ended = await eventually(async () => {
      const run = await lastRun();
      return run.state !== 'running' && run;
    });
    expect(ended).toMatchObject({
      runId: first.runId,
      state: 'succeeded',
      counts: { accounts: 31, added: 31, changed: 0, removed: 0 },
      failures: [],
    });
    await eventually(async () => portal.events.length > 0);
    expect(portal.events[0]).toMatchObject({
      topic: 'landing-zone.accounts',
      eventPayload: { accountIds: expect.arrayContaining(['100000000012']) },
    });
    expect(portal.signals.map(({ message }) => message)).toEqual([
      { runId: first.runId, state: 'running' },
      { runId: first.runId, state: 'succeeded' },
    ]);
  });
});

describe('a sync run', () => {
  it('fails with the reason when the organization cannot be read, and keeps the store', async () => {
    portal = await startLandingZone({ endpoint: proxy.url });
    await portal.trigger('sync-organizations');
    proxy.failWhen(({ target }) =>
      target.endsWith('ListAccounts') ? accessDenied : undefined,
    );
    await portal.trigger('sync-organizations');

    expect(await lastRun()).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(/ListAccounts.*fault-request-id/),
    });
    const { body } = await portal.as('ada').get('/accounts');
    expect(body.totalItems).toBe(31);
    expect(body.dataAge.syncedAt).toBeDefined();
  });

  it('goes on over one bad item, records it, and changes nothing of what it had', async () => {
    portal = await startLandingZone({ endpoint: proxy.url });
    await portal.trigger('sync-organizations');
    const before = await portal.as('ada').get('/accounts/100000000012');
    portal.events.length = 0;
    proxy.failWhen(({ target, body }) =>
      target.endsWith('ListTagsForResource') && body.includes('100000000012')
        ? accessDenied
        : undefined,
    );
    await portal.trigger('sync-organizations');

    expect(await lastRun()).toMatchObject({
      state: 'partial',
      counts: { accounts: 31, added: 0, changed: 0, removed: 0 },
      failures: [
        {
          accountId: '100000000012',
          operation: 'organizations:ListTagsForResource',
        },
      ],
    });
    const after = await portal.as('ada').get('/accounts/100000000012');
    expect(after.body.tags).toEqual(before.body.tags);
    expect(after.body.owner).toBe('group:default/payments');
    expect(portal.events).toEqual([]);
  });
});

describe('the connections', () => {
  it('say ok or why not, and keep nothing from starting', async () => {
    proxy.failWhen(({ target }) =>
      /GetPipeline|ListAccounts/.test(target) ? accessDenied : undefined,
    );
    portal = await startLandingZone({ endpoint: proxy.url });
    const read = async () =>
      (await portal.as('ada').get('/sync')).body.connections;

    expect(await read()).toMatchObject([
      { name: 'organizations', status: 'unknown' },
      { name: 'workflows', status: 'unknown' },
      { name: 'lza', status: 'unknown' },
    ]);
    await portal.trigger('check-connections');
    const [organizations, , lza] = await read();
    expect(organizations).toMatchObject({
      accountId: '100000000001',
      region: 'us-east-1',
      status: 'failing',
      reason: expect.stringMatching(/ListAccounts/),
      checkedAt: expect.any(String),
    });
    expect(lza).toMatchObject({ status: 'failing' });

    proxy.failWhen();
    await portal.trigger('check-connections');
    const [again] = await read();
    expect(again).toMatchObject({ name: 'organizations', status: 'ok' });
    expect(again.reason).toBeUndefined();
  });
});
