import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Sandbox } from '@landing-zone/aws-sandbox';
import {
  eventually,
  startLandingZone,
  validInput,
  type Decide,
  type TestLandingZone,
} from '../__testUtils__/startLandingZone';
import { startSandbox } from '../__testUtils__/startSandbox';

jest.setTimeout(120_000);

let sandbox: Sandbox;
let portal: TestLandingZone;
let mayApprove = true;
let names = 0;

const decide: Decide = ({ permission }) => ({
  result:
    permission === 'landing-zone.account.approve' && !mayApprove
      ? AuthorizeResult.DENY
      : AuthorizeResult.ALLOW,
});

/** Makes a request that waits for approval. */
async function requestBy(user: string): Promise<string> {
  const { body } = await portal.as(user).post('/account-requests', {
    account: {
      ...validInput,
      accountName: `Waiting${++names}`,
      organizationalUnit: 'Workloads/Production',
      environment: 'production',
    },
  });
  expect(body).toMatchObject({ state: 'awaiting-approval' });
  return body.requestId;
}

const act = (user: string, requestId: string, verb: string, body = {}) =>
  portal.as(user).post(`/account-requests/${requestId}/${verb}`, body);

beforeAll(async () => {
  sandbox = await startSandbox();
});

beforeEach(async () => {
  mayApprove = true;
  portal = await startLandingZone({ endpoint: sandbox.url, decide });
});

afterEach(() => portal.close());
afterAll(() => sandbox.close());

describe('approve', () => {
  it.each([
    ['the requester, though of the approval group', 'bob', 'bob', true],
    ['somebody who is not of the approval group', 'bob', 'eve', true],
    ['a member of the group without the permission', 'ada', 'bob', false],
  ])('is refused to %s', async (_, requester, decider, permitted) => {
    const requestId = await requestBy(requester);
    mayApprove = permitted;

    const { status } = await act(decider, requestId, 'approve', {
      decision: 'approve',
    });

    expect(status).toBe(403);
    const { body } = await portal
      .as(requester)
      .get(`/account-requests/${requestId}`);
    expect(body.state).toBe('awaiting-approval');
    expect(portal.audits.pop()).toMatchObject({
      eventId: 'account-request-decide',
      outcome: 'NotAllowedError',
    });
  });

  it('refuses other decisions and unknown fields', async () => {
    const requestId = await requestBy('ada');
    for (const body of [
      {},
      { decision: 'maybe' },
      { decision: 'approve', x: 1 },
    ]) {
      const { status } = await act('bob', requestId, 'approve', body);
      expect(status).toBe(400);
    }
  });

  it('asks the group, and tells the requester of a rejection with its reason', async () => {
    const requestId = await requestBy('ada');
    const asked = await eventually(async () => portal.notifications[0]);
    expect(asked).toMatchObject({
      recipients: { entityRef: 'group:default/platform-engineering' },
      payload: { link: `/account-requests/${requestId}` },
    });
    const seen = await portal.as('bob').get(`/account-requests/${requestId}`);
    expect(seen.body.approvable).toBe(true);

    const { body, status } = await act('bob', requestId, 'approve', {
      decision: 'reject',
      comment: 'Use Test',
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'rejected',
      approval: {
        decision: 'reject',
        decidedBy: 'user:default/bob',
        comment: 'Use Test',
      },
      approvable: false,
      cancelable: false,
    });
    const told = await eventually(async () => portal.notifications[1]);
    expect(told).toMatchObject({
      recipients: { entityRef: 'user:default/ada' },
    });
    const again = await act('bob', requestId, 'approve', {
      decision: 'approve',
    });
    expect(again.status).toBe(409);
    expect(portal.signals.map(({ message }) => message)).toEqual([
      { requestId, state: 'awaiting-approval' },
      { requestId, state: 'rejected' },
    ]);
  });

  it('is decided once when two decide at the same time', async () => {
    const requestId = await requestBy('ada');
    const answers = await Promise.all([
      act('bob', requestId, 'approve', { decision: 'reject' }),
      act('bob', requestId, 'approve', { decision: 'reject' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('cancel', () => {
  it('is refused to strangers, and done for the requester once', async () => {
    const requestId = await requestBy('ada');
    mayApprove = false;
    expect((await act('eve', requestId, 'cancel')).status).toBe(403);

    const canceled = await act('ada', requestId, 'cancel');
    const again = await act('ada', requestId, 'cancel');

    expect(canceled.body).toMatchObject({
      state: 'canceled',
      cancelable: false,
    });
    expect(again.status).toBe(409);
    expect(again.body.error.message).toMatch(/has ended as 'canceled'/);
  });

  it('and approval at the same time leave one of the two', async () => {
    const requestId = await requestBy('ada');
    const [canceled, rejected] = await Promise.all([
      act('ada', requestId, 'cancel'),
      act('bob', requestId, 'approve', { decision: 'reject' }),
    ]);

    const { body } = await portal
      .as('ada')
      .get(`/account-requests/${requestId}`);
    const winner = canceled.status === 200 ? 'canceled' : 'rejected';
    expect([canceled.status, rejected.status].sort()).toEqual([200, 409]);
    expect(body.state).toBe(winner);
  });
});

it('retries nothing that has not failed', async () => {
  const requestId = await requestBy('ada');
  const { status, body } = await act('ada', requestId, 'retry');

  expect(status).toBe(409);
  expect(body.error.message).toMatch(/'awaiting-approval'/);
});

it.each(['cancel', 'approve', 'retry'])(
  'answers 404 to %s of a request that is not there',
  async verb => {
    const { status } = await act('bob', 'no-such-request', verb, {
      decision: 'approve',
    });
    expect(status).toBe(404);
  },
);

describe('GET /account-requests', () => {
  it('tells mine from those of my groups, newest first, page by page', async () => {
    const byAda = await requestBy('ada');
    const byBob = await requestBy('bob');
    const list = async (user: string, query: string) => {
      const { body } = await portal.as(user).get(`/account-requests?${query}`);
      return body.items.map((item: { requestId: string }) => item.requestId);
    };

    expect(await list('ada', 'filter=mine')).toEqual([byAda]);
    expect(await list('ada', 'filter=groups')).toEqual([byBob, byAda]);
    expect(await list('bob', 'filter=groups')).toEqual([]);
    expect(await list('eve', 'state=failed')).toEqual([]);
    const page = await portal.as('eve').get('/account-requests?limit=1');
    expect(page.body).toMatchObject({
      totalItems: 2,
      items: [{ requestId: byBob }],
    });
    const cursor = page.body.nextCursor;
    expect(await list('eve', `limit=1&cursor=${cursor}`)).toEqual([byAda]);
  });

  it('refuses cursors of other filters, other callers and other lists', async () => {
    await requestBy('ada');
    await requestBy('ada');
    const first = await portal
      .as('ada')
      .get('/account-requests?filter=mine&limit=1');
    const { nextCursor } = first.body;
    const statusOf = async (user: string, path: string) =>
      (await portal.as(user).get(path)).status;

    const path = `/account-requests?filter=mine&cursor=`;
    expect(await statusOf('ada', path + nextCursor)).toBe(200);
    expect(await statusOf('bob', path + nextCursor)).toBe(400);
    expect(await statusOf('ada', `${path}${nextCursor}A`)).toBe(400);
    expect(
      await statusOf('ada', `/account-requests?cursor=${nextCursor}`),
    ).toBe(400);
    expect(await statusOf('ada', `/accounts?cursor=${nextCursor}`)).toBe(400);
  });
});
