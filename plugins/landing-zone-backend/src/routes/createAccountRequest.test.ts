import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Sandbox } from '@landing-zone/aws-sandbox';
import {
  createLandingZoneAccountConditionalDecision,
  landingZoneAccountConditions,
} from '@landing-zone/plugin-landing-zone-node';
import { accountRequestPermission } from '@landing-zone/plugin-landing-zone-common';
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

jest.setTimeout(120_000);

let sandbox: Sandbox;
let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;
const portals: TestLandingZone[] = [];

/** A request that waits for approval, so that nothing is started. */
const account = {
  ...validInput,
  organizationalUnit: 'Workloads/Production',
  environment: 'production',
};

const denyRequests: Decide = ({ permission }) => ({
  result: permission.endsWith('.request')
    ? AuthorizeResult.DENY
    : AuthorizeResult.ALLOW,
});

const onlySandbox: Decide = ({ permission }) =>
  permission === accountRequestPermission.name
    ? createLandingZoneAccountConditionalDecision(
        accountRequestPermission,
        landingZoneAccountConditions.isInOrganizationalUnit({
          organizationalUnits: ['Sandbox'],
        }),
      )
    : { result: AuthorizeResult.ALLOW };

async function start(
  options: Partial<Parameters<typeof startLandingZone>[0]> = {},
) {
  const portal = await startLandingZone({ endpoint: proxy.url, ...options });
  portals.push(portal);
  return portal;
}

async function countRequests(portal: TestLandingZone) {
  const { body } = await portal.as().get('/account-requests');
  return body.totalItems;
}

beforeAll(async () => {
  sandbox = await startSandbox();
  proxy = await startFaultyProxy(sandbox.url);
});

afterEach(async () => {
  proxy.failWhen();
  await Promise.all(portals.splice(0).map(portal => portal.close()));
});

afterAll(async () => {
  await proxy.close();
  await sandbox.close();
});

describe('POST /account-requests', () => {
  it('refuses a plugin that acts of its own accord', async () => {
    const portal = await start();
    const { status } = await portal.as().post('/account-requests', { account });

    expect(status).toBe(403);
    expect(await countRequests(portal)).toBe(0);
  });

  it.each([
    ['the permission is denied', denyRequests],
    ['the rules do not match the account', onlySandbox],
  ])('refuses when %s, and audits it', async (_, decide) => {
    const portal = await start({ decide });
    const { status, body } = await portal
      .as('ada')
      .post('/account-requests', { account });

    expect(status).toBe(403);
    expect(body.error.message).toMatch(/landing-zone.account.request/);
    expect(await countRequests(portal)).toBe(0);
    expect(portal.audits).toMatchObject([
      {
        eventId: 'account-request-create',
        outcome: 'NotAllowedError',
        meta: { account: { accountName: account.accountName } },
      },
    ]);
  });

  it('refuses while permissions are off, and says what to set', async () => {
    const portal = await start({ permissions: false });
    const paths = ['', '/aaaaaaaa/cancel', '/aaaaaaaa/retry'];
    for (const path of paths) {
      const { status, body } = await portal
        .as('ada')
        .post(`/account-requests${path}`, path === '' ? { account } : {});
      expect(status).toBe(403);
      expect(body.error.message).toMatch(
        /permission.enabled.*allowWithoutPermissions/,
      );
    }
    expect(await countRequests(portal)).toBe(0);
  });

  it('reports what is wrong in AWS, the catalog and the policy together', async () => {
    const portal = await start();
    const { status, body } = await portal.as('ada').post('/account-requests', {
      account: {
        ...account,
        accountName: 'network',
        owner: 'group:default/nobody',
        environment: 'moon',
        organizationalUnit: 'Nowhere',
      },
    });

    expect(status).toBe(400);
    const rules = body.error.problems.map(
      (problem: { field: string; rule: string }) =>
        `${problem.field} ${problem.rule}`,
    );
    expect(rules).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^accountName name-in-use/),
        'owner unknown-group',
        expect.stringMatching(/^environment /),
        expect.stringMatching(/^organizationalUnit /),
      ]),
    );
    expect(JSON.stringify(body)).not.toContain('stack');
    expect(await countRequests(portal)).toBe(0);
  });

  it('reports every field that is not written right, in words for people', async () => {
    const portal = await start();
    const { purpose, ...rest } = account;
    for (const [path, body] of [
      ['', { account: { ...rest, accountName: 'a b', tags: 5 } }],
      ['/plan', { ...rest, accountName: 'a b', tags: 5 }],
    ] as const) {
      const answer = await portal
        .as('ada')
        .post(`/account-requests${path}`, body);
      expect(answer.status).toBe(400);
      const fields = answer.body.error.problems.map(
        (problem: { field: string }) => problem.field,
      );
      expect(fields).toEqual(
        expect.arrayContaining(['accountName', 'purpose', 'tags']),
      );
    }
  });

  it('stores nothing when AWS cannot be read, and keeps its request id', async () => {
    const portal = await start();
    proxy.failWhen(({ target }) =>
      target.endsWith('ListAccounts') ? accessDenied : undefined,
    );
    const { status, body } = await portal
      .as('ada')
      .post('/account-requests', { account });

    expect(status).toBe(502);
    expect(body.error.message).toMatch(/fault-request-id/);
    expect(body.error.cause).toBeUndefined();
    expect(await countRequests(portal)).toBe(0);
  });

  it('takes the requester from the credentials and the e-mail from the catalog', async () => {
    const portal = await start();
    const { status, body } = await portal
      .as('ada')
      .post('/account-requests', { account });

    expect(status).toBe(202);
    expect(body).toMatchObject({
      state: 'awaiting-approval',
      requestedBy: 'user:default/ada',
      approval: { group: 'group:default/platform-engineering' },
      account: {
        email: 'aws+RefundsTest@example.com',
        tags: {
          'landing-zone:request': body.requestId,
          'landing-zone:owner': 'group:default/payments',
        },
      },
      cancelable: true,
      approvable: false,
      retryable: false,
    });
    expect(body.steps[0]).toMatchObject({
      id: 'CheckRequest',
      state: 'pending',
    });
    expect(portal.audits).toMatchObject([{ outcome: 'success' }]);
  });

  it('gives one request to all who ask at once with one token', async () => {
    const portal = await start();
    const clientRequestToken = 'task-1';
    const ask = () =>
      portal
        .as('ada')
        .post('/account-requests', { account, clientRequestToken });

    const answers = await Promise.all([ask(), ask(), ask()]);
    const later = await ask();
    const other = await portal.as('ada').post('/account-requests', {
      account: { ...account, purpose: 'other' },
      clientRequestToken,
    });

    expect(new Set(answers.map(({ body }) => body.requestId)).size).toBe(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 202]);
    expect(later.status).toBe(200);
    expect(other.status).toBe(409);
    expect(other.body.error.name).toBe('ConflictError');
    expect(await countRequests(portal)).toBe(1);
  });

  it('refuses a name that is requested already, whatever its case', async () => {
    const portal = await start();
    await portal.as('bob').post('/account-requests', { account });

    const { body } = await portal.as('ada').post('/account-requests', {
      account: { ...account, accountName: 'refundsTEST' },
    });

    expect(body.error.problems).toMatchObject([
      { field: 'accountName', rule: 'request-open' },
    ]);
    expect(JSON.stringify(body.error.problems)).not.toContain('bob');
  });

  it.each([
    ['perRequester', 'requestedBy', 'daily-limit-requester'],
    [
      'perOrganizationalUnit',
      'organizationalUnit',
      'daily-limit-organizational-unit',
    ],
  ])('keeps the daily limit %s', async (limit, field, rule) => {
    const portal = await start({ dailyLimits: { [limit]: 1 } });
    await portal.as('ada').post('/account-requests', { account });

    const { status, body } = await portal.as('ada').post('/account-requests', {
      account: { ...account, accountName: 'Second' },
    });

    expect(status).toBe(400);
    expect(body.error.problems).toMatchObject([{ field, rule }]);
  });
});
