import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Sandbox } from '@landing-zone/aws-sandbox';
import {
  accessDenied,
  startFaultyProxy,
} from '../__testUtils__/startFaultyProxy';
import {
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

beforeEach(async () => {
  portal = await startLandingZone({ endpoint: proxy.url });
});

afterEach(async () => {
  proxy.failWhen();
  await portal.close();
});

afterAll(async () => {
  await proxy.close();
  await sandbox.close();
});

const rulesOf = ({ body }: { body: { problems: { rule: string }[] } }) =>
  body.problems.map(problem => problem.rule);

describe('GET /accounts', () => {
  beforeEach(() => portal.trigger('sync-organizations'));

  it.each([
    '/accounts?limit=0',
    '/accounts?limit=many',
    '/accounts?state=DREAMING',
    '/accounts?unknown=1',
    '/accounts?cursor=abc',
    '/accounts/12',
  ])('refuses %s', async path => {
    const { status } = await portal.as('ada').get(path);
    expect(status).toBe(400);
  });

  it('answers 404 for an account that is not there', async () => {
    const { status, body } = await portal
      .as('ada')
      .get('/accounts/999999999999');
    expect(status).toBe(404);
    expect(body.error.message).toMatch(/next synchronization/);
  });

  it('refuses everything when nothing may be read', async () => {
    const denied = await startLandingZone({
      endpoint: proxy.url,
      decide: () => ({ result: AuthorizeResult.DENY }),
    });
    const paths = [
      '/accounts',
      '/organizational-units',
      '/sync',
      '/account-names/x',
    ];
    for (const path of paths) {
      expect((await denied.as('ada').get(path)).status).toBe(403);
    }
    const requests = await denied.as('ada').get('/account-requests');
    expect(requests.body).toEqual({ items: [], totalItems: 0 });
    await denied.close();
  });

  it('never calls AWS', async () => {
    proxy.failWhen(() => accessDenied);
    const paths = [
      '/accounts?search=pay',
      '/accounts/100000000012',
      '/organizational-units',
      '/account-requests',
      '/sync',
    ];
    for (const path of paths) {
      expect((await portal.as('ada').get(path)).status).toBe(200);
    }
  });

  it('filters by name, unit, owner and state, and tells the age of the answer', async () => {
    const { body } = await portal
      .as('ada')
      .get(
        '/accounts?search=payments&organizationalUnit=Workloads/Production&owner=group:default/payments&state=ACTIVE&limit=1',
      );

    expect(body).toMatchObject({
      items: [
        {
          accountId: expect.stringMatching(/^\d{12}$/),
          owner: 'group:default/payments',
          entityRef: expect.stringMatching(/^resource:default\/\d{12}$/),
          organizationalUnit: { path: 'Workloads/Production/Payments' },
          links: {
            console: expect.stringMatching(
              /^https:\/\/\d{12}\.signin\.aws\.amazon\.com\/console$/,
            ),
            accessPortal: 'https://example.awsapps.com/start',
          },
        },
      ],
      nextCursor: expect.any(String),
      dataAge: { failures: [], syncedAt: expect.any(String) },
    });
    const all = await portal.as('ada').get('/accounts');
    const one = await portal
      .as('ada')
      .get(`/accounts/${body.items[0].accountId}`);
    expect(one.body).toEqual(body.items[0]);
    expect(body.totalItems).toBeLessThan(all.body.totalItems);
  });

  it('shows suspended accounts as such', async () => {
    const { body } = await portal.as('ada').get('/accounts?state=SUSPENDED');
    expect(body.items.length).toBeGreaterThan(0);
  });
});

describe('GET /organizational-units', () => {
  it('is empty and says so before the first synchronization', async () => {
    const { body } = await portal.as('ada').get('/organizational-units');
    expect(body).toEqual({ items: [], dataAge: { failures: [] } });
  });

  it('lists parents before children, with what the configuration says', async () => {
    await portal.trigger('sync-organizations');
    const { body } = await portal.as('ada').get('/organizational-units');
    const seen = new Set<string>();
    for (const { id, parentId } of body.items) {
      expect(parentId === undefined || seen.has(parentId)).toBe(true);
      seen.add(id);
    }
    expect(body.items[0]).toMatchObject({ path: 'Root', requestable: true });
    const reasons = body.items
      .filter((unit: { requestable: boolean }) => !unit.requestable)
      .map((unit: { path: string; reason: string }) => unit.reason);
    expect(
      reasons.every((reason: string) => /configuration/.test(reason)),
    ).toBe(true);
    expect(reasons.length).toBeGreaterThan(0);
  });

  it('keeps what was known of the configuration when it cannot be read', async () => {
    const requestable = async () => {
      const { body } = await portal.as('ada').get('/organizational-units');
      return body.items.map(
        (unit: { requestable: boolean }) => unit.requestable,
      );
    };
    await portal.trigger('sync-organizations');
    const before = await requestable();
    proxy.failWhen(({ target }) =>
      target.endsWith('GetPipeline') ? accessDenied : undefined,
    );
    await portal.trigger('sync-organizations');

    expect(await requestable()).toEqual(before);
    const { body } = await portal.as('ada').get('/sync');
    expect(body.runs[0]).toMatchObject({
      state: 'partial',
      failures: [{ operation: 'landing-zone configuration' }],
    });
  });
});

describe('GET /account-names/{name}', () => {
  it('never says available while the accounts are not known', async () => {
    const answer = await portal.as('ada').get('/account-names/Unused');
    expect(answer.body.available).toBe(false);
    expect(rulesOf(answer)).toEqual(['not-checked']);
  });

  it('never says available while the configuration cannot be read', async () => {
    await portal.trigger('sync-organizations');
    proxy.failWhen(({ path }) =>
      path.includes('.zip') ? { ...accessDenied, status: 403 } : undefined,
    );
    const fresh = await startLandingZone({ endpoint: proxy.url });
    await fresh.trigger('sync-organizations');

    const unused = await fresh.as('ada').get('/account-names/Unused');
    const taken = await fresh.as('ada').get('/account-names/network');
    await fresh.close();

    expect(unused.body.available).toBe(false);
    expect(rulesOf(unused)).toEqual(['not-checked']);
    expect(unused.text).not.toContain('fault-request-id');
    expect(rulesOf(taken)).toEqual(['name-in-use', 'not-checked']);
  });

  it('knows taken and badly written names, and reads the configuration once in 30 seconds', async () => {
    await portal.trigger('sync-organizations');
    const check = (name: string) =>
      portal.as('ada').get(`/account-names/${encodeURIComponent(name)}`);
    await check('First');
    const calls = proxy.count('GetPipeline');

    expect((await check('Unused')).body).toEqual({
      name: 'Unused',
      available: true,
      email: 'aws+Unused@example.com',
      problems: [],
    });
    expect(rulesOf(await check('NETWORK'))).toContain('name-in-use');
    expect((await check('a b/c')).body.available).toBe(false);
    expect(proxy.count('GetPipeline')).toBe(calls);
  });
});
