import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Sandbox } from '@landing-zone/aws-sandbox';
import {
  accountReadPermission,
  accountRequestPermission,
} from '@landing-zone/plugin-landing-zone-common';
import {
  createLandingZoneAccountConditionalDecision,
  landingZoneAccountConditions,
} from '@landing-zone/plugin-landing-zone-node';
import {
  accessDenied,
  startFaultyProxy,
} from '../__testUtils__/startFaultyProxy';
import {
  startLandingZone,
  validInput,
  type Decide,
  type TestLandingZone,
} from '../__testUtils__/startLandingZone';
import { startSandbox } from '../__testUtils__/startSandbox';
import { spec } from '../schema/openapi/generated/router';

jest.setTimeout(120_000);

// DataPlatformProduction of the example organization.
const visibleId = '100000000020';

/** Eve may read one account and request in Sandbox; Ada and Bob everything. */
const decide: Decide = ({ permission, userEntityRef }) => {
  if (userEntityRef !== 'user:default/eve') {
    return { result: AuthorizeResult.ALLOW };
  }
  if (permission === accountReadPermission.name) {
    return createLandingZoneAccountConditionalDecision(
      accountReadPermission,
      landingZoneAccountConditions.hasAccountId({ accountIds: [visibleId] }),
    );
  }
  if (permission === accountRequestPermission.name) {
    return createLandingZoneAccountConditionalDecision(
      accountRequestPermission,
      landingZoneAccountConditions.isInOrganizationalUnit({
        organizationalUnits: ['Sandbox'],
      }),
    );
  }
  return { result: AuthorizeResult.DENY };
};

let sandbox: Sandbox;
let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;
let portal: TestLandingZone;
let otherIds: string[];
let requestId: string;
let ownRequestId: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  proxy = await startFaultyProxy(sandbox.url);
  portal = await startLandingZone({ endpoint: proxy.url, decide });
  // A run with failures, whose messages name accounts.
  proxy.failWhen(({ target, body }) =>
    target.endsWith('ListTagsForResource') && body.includes('10000000000')
      ? accessDenied
      : undefined,
  );
  await portal.trigger('sync-organizations');
  proxy.failWhen();
  const { body } = await portal.as('ada').get('/accounts');
  otherIds = body.items
    .map(({ accountId }: { accountId: string }) => accountId)
    .filter((accountId: string) => accountId !== visibleId);
  const request = await portal.as('ada').post('/account-requests', {
    account: {
      ...validInput,
      organizationalUnit: 'Workloads/Production',
      environment: 'production',
    },
  });
  requestId = request.body.requestId;
  // A request of her own, whose error names the account of the workflows.
  proxy.failWhen(({ target }) =>
    target.endsWith('StartExecution') ? accessDenied : undefined,
  );
  const own = await portal.as('eve').post('/account-requests', {
    account: {
      ...validInput,
      accountName: 'OfEve',
      organizationalUnit: 'Sandbox',
    },
  });
  proxy.failWhen();
  ownRequestId = own.body.requestId;
});

afterAll(async () => {
  await portal.close();
  await proxy.close();
  await sandbox.close();
});

/** Every GET route of the specification, with every filter. */
function readPaths(): string[] {
  return Object.entries(spec.paths)
    .filter(([, methods]) => 'get' in methods)
    .flatMap(([path]) => {
      switch (path) {
        case '/accounts':
          return [
            path,
            `${path}?limit=1`,
            `${path}?search=1000000000`,
            `${path}?search=example.com`,
            `${path}?organizationalUnit=Root`,
            `${path}?owner=group:default/security`,
            `${path}?state=ACTIVE`,
          ];
        case '/accounts/{accountId}':
          return [`/accounts/${visibleId}`];
        case '/account-names/{name}':
          return ['/account-names/Network', '/account-names/Unused'];
        case '/account-requests':
          return [
            path,
            ...['mine', 'groups', 'all'].map(f => `${path}?filter=${f}`),
          ];
        case '/account-requests/{requestId}':
          return ['/account-requests/{hidden}', '/account-requests/{own}'];
        default:
          expect(path).not.toContain('{');
          return [path];
      }
    });
}

describe('a caller limited to one account', () => {
  it.each(readPaths())(
    'finds no other account id in any byte of GET %s',
    async path => {
      const { text, status } = await portal
        .as('eve')
        .get(
          path.replace('{hidden}', requestId).replace('{own}', ownRequestId),
        );

      expect([200, 404]).toContain(status);
      expect(otherIds.length).toBeGreaterThan(20);
      expect(otherIds.filter(id => text.includes(id))).toEqual([]);
    },
  );

  it('walks every GET route of the specification', () => {
    const routes = Object.values(spec.paths).filter(path => 'get' in path);
    expect(new Set(readPaths().map(path => path.split(/[/?]/)[1])).size).toBe(
      5,
    );
    expect(routes).toHaveLength(7);
  });

  it('sees that account, and counts, searches and failures without the others', async () => {
    const list = await portal.as('eve').get('/accounts');
    const search = await portal.as('eve').get('/accounts?search=network');
    const tree = await portal.as('eve').get('/organizational-units');
    const sync = await portal.as('eve').get('/sync');

    expect(list.body).toMatchObject({
      totalItems: 1,
      items: [{ accountId: visibleId }],
    });
    expect(list.body.dataAge.failures.length).toBeGreaterThan(0);
    expect(search.body).toMatchObject({ totalItems: 0, items: [] });
    const counts = tree.body.items.map(
      (unit: { accountCount: number }) => unit.accountCount,
    );
    expect(counts.reduce((sum: number, count: number) => sum + count)).toBe(1);
    expect(sync.body.connections).toEqual([]);
    expect(sync.body.runs[0].state).toBe('partial');
  });

  it('cannot tell a hidden account or request from one that is not there', async () => {
    const answers = async (hidden: string, missing: string) => {
      const eve = portal.as('eve');
      const [one, two] = [await eve.get(hidden), await eve.get(missing)];
      const last = (path: string) => path.split('/').pop()!;
      return [
        [one.status, one.text.replaceAll(last(hidden), 'ID')],
        [two.status, two.text.replaceAll(last(missing), 'ID')],
      ];
    };

    const [hidden, missing] = await answers(
      `/accounts/${otherIds[0]}`,
      '/accounts/999999999999',
    );
    expect(hidden).toEqual(missing);
    expect(hidden[0]).toBe(404);
    const [secret, absent] = await answers(
      `/account-requests/${requestId}`,
      '/account-requests/00000000-0000',
    );
    expect(secret).toEqual(absent);
  });

  it('sees in the tree where it may request, and why not elsewhere', async () => {
    const { body } = await portal.as('eve').get('/organizational-units');
    const unit = (path: string) =>
      body.items.find((item: { path: string }) => item.path === path);

    expect(unit('Sandbox')).toMatchObject({ requestable: true });
    expect(unit('Workloads/Production')).toMatchObject({
      requestable: false,
      reason: expect.stringMatching(/not allowed/),
      approvalGroup: 'group:default/platform-engineering',
    });
  });

  it('plans without seeing the lines of other accounts', async () => {
    const account = {
      ...validInput,
      accountName: 'Planned',
      organizationalUnit: 'Sandbox',
    };
    const limited = await portal
      .as('eve')
      .post('/account-requests/plan', account);
    const full = await portal.as('ada').post('/account-requests/plan', account);

    const lines = (diff: string) => diff.split('\n').filter(Boolean);
    expect(lines(full.body.diff).some(line => line.startsWith(' '))).toBe(true);
    expect(lines(limited.body.diff).every(line => /^[-+@]/.test(line))).toBe(
      true,
    );
    expect(limited.body.diff).toContain(`+  - name: ${account.accountName}`);
    expect(limited.body.planHash).toBe(full.body.planHash);
  });

  it('is told why an own request failed, without the account that refused', async () => {
    const path = `/account-requests/${ownRequestId}`;
    const [{ body }, full] = [
      await portal.as('eve').get(path),
      await portal.as('ada').get(path),
    ];

    expect(body).toMatchObject({
      state: 'failed',
      error: {
        step: 'StartExecution',
        name: 'AccessDenied',
        message: expect.stringContaining('(hidden account)'),
      },
    });
    expect(full.body.error.message).toContain('100000000001');
    expect(body.retryable).toBe(true);
  });

  it('is refused what it has no permission for', async () => {
    expect((await portal.as('eve').post('/sync')).status).toBe(403);
  });
});
