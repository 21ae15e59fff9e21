import {
  failNextLandingZoneRun,
  type Sandbox,
} from '@landing-zone/aws-sandbox';
import type { AccountRequestInput } from '@landing-zone/core/accounts';
import { readConfigurationText } from './__testUtils__/readConfigurationText';
import { startFaultyProxy } from './__testUtils__/startFaultyProxy';
import {
  eventually,
  startLandingZone,
  validInput,
  type TestLandingZone,
} from './__testUtils__/startLandingZone';
import { startSandbox } from './__testUtils__/startSandbox';

jest.setTimeout(180_000);

let sandbox: Sandbox;
let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;
let portal: TestLandingZone;

beforeAll(async () => {
  sandbox = await startSandbox({ withWorkflows: true });
  proxy = await startFaultyProxy(sandbox.url);
  portal = await startLandingZone({ endpoint: proxy.url });
  await portal.trigger('sync-organizations');
});

afterEach(() => proxy.failWhen());

afterAll(async () => {
  await portal.close();
  await proxy.close();
  await sandbox.close();
});

const read = async (requestId: string) =>
  (await portal.as('ada').get(`/account-requests/${requestId}`)).body;

async function request(account: Partial<AccountRequestInput>): Promise<string> {
  const { body } = await portal
    .as('ada')
    .post('/account-requests', { account: { ...validInput, ...account } });
  expect(body.error).toBeUndefined();
  return body.requestId;
}

const ended = (requestId: string) =>
  eventually(async () => {
    const body = await read(requestId);
    return body.endedAt && body;
  }, 60);

function stepStates(body: { steps: { id: string; state: string }[] }) {
  return Object.fromEntries(body.steps.map(({ id, state }) => [id, state]));
}

async function retry(requestId: string) {
  const { body, status } = await portal
    .as('ada')
    .post(`/account-requests/${requestId}/retry`);
  expect([status, body.error]).toEqual([202, undefined]);
  return body;
}

describe('a request that fails before its account exists', () => {
  it('withdraws its entry, tells cause and remedy, and can be made again', async () => {
    failNextLandingZoneRun(sandbox.runtime, {
      stage: 'Accounts',
      message: 'The quota of accounts is reached',
    });
    const requestId = await request({ accountName: 'OverQuota' });
    const failed = await ended(requestId);

    expect(failed).toMatchObject({
      state: 'failed',
      error: {
        step: 'WatchPipeline',
        message: expect.stringContaining('quota of accounts'),
        remedy: expect.any(String),
        entryWithdrawn: true,
      },
      retryable: true,
    });
    expect(failed.accountId).toBeUndefined();
    expect(await readConfigurationText(sandbox.url)).not.toContain('OverQuota');
    const told = await eventually(async () =>
      portal.notifications.find(({ payload }) => payload.severity === 'high'),
    );
    expect(told).toMatchObject({
      recipients: { entityRef: 'user:default/ada' },
      payload: { description: expect.stringContaining(failed.error.remedy) },
    });

    const second = await retry(requestId);
    expect(await ended(second.requestId)).toMatchObject({ state: 'succeeded' });
  });
});

describe('a request that fails after its account was created', () => {
  it('keeps the account, and is retried without creating it again', async () => {
    failNextLandingZoneRun(sandbox.runtime, {
      stage: 'Bootstrap',
      message: 'The bootstrap stack failed',
    });
    const requestId = await request({ accountName: 'HalfDone' });
    const failed = await ended(requestId);
    expect(failed).toMatchObject({
      state: 'failed',
      accountId: expect.stringMatching(/^\d{12}$/),
    });
    expect(await readConfigurationText(sandbox.url)).toContain('HalfDone');

    const second = await retry(requestId);
    expect(second.account.bypassCreation).toBe(true);
    const done = await ended(second.requestId);
    expect(done).toMatchObject({
      state: 'succeeded',
      accountId: failed.accountId,
    });
    expect(stepStates(done)).toMatchObject({
      WriteConfiguration: 'skipped',
      WatchPipeline: 'skipped',
      TagAccount: 'succeeded',
    });
    expect(await read(requestId)).toMatchObject({
      retriedBy: second.requestId,
      retryable: false,
    });
    const third = await portal
      .as('ada')
      .post(`/account-requests/${requestId}/retry`);
    expect(third.status).toBe(409);
  });
});

describe('a request that cannot be started', () => {
  it('is started later by itself when AWS is only busy', async () => {
    proxy.failWhen(({ target }) =>
      target.endsWith('StartExecution')
        ? { status: 500, code: 'InternalFailure', message: 'busy' }
        : undefined,
    );
    const requestId = await request({ accountName: 'LateStart' });
    expect(await read(requestId)).toMatchObject({
      state: 'starting',
      cancelable: true,
    });
    proxy.failWhen();

    expect(await ended(requestId)).toMatchObject({ state: 'succeeded' });
  });

  it('is canceled without a trace', async () => {
    proxy.failWhen(({ target }) =>
      target.endsWith('StartExecution')
        ? { status: 500, code: 'InternalFailure', message: 'busy' }
        : undefined,
    );
    const requestId = await request({ accountName: 'NeverStarted' });
    const { status, body } = await portal
      .as('ada')
      .post(`/account-requests/${requestId}/cancel`);
    proxy.failWhen();

    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'canceled' });
    const calls = proxy.count('StartExecution');
    await portal.trigger('follow-account-requests');
    expect(proxy.count('StartExecution')).toBe(calls);
    expect(await readConfigurationText(sandbox.url)).not.toContain(
      'NeverStarted',
    );
  });
});

describe('a request for an account', () => {
  it('becomes an account, known to store, catalog and requester within seconds', async () => {
    const plan = await portal
      .as('ada')
      .post('/account-requests/plan', validInput);
    const requestId = await request({});
    await eventually(async () => {
      const { WriteConfiguration } = stepStates(await read(requestId));
      return WriteConfiguration !== 'pending';
    });
    const late = await portal
      .as('ada')
      .post(`/account-requests/${requestId}/cancel`);
    expect(late.status).toBe(409);

    const body = await ended(requestId);
    expect(body).toMatchObject({
      state: 'succeeded',
      accountId: expect.stringMatching(/^\d{12}$/),
      pipelineExecutionId: expect.any(String),
      mail: { sent: true },
      usualDurationSeconds: expect.any(Number),
      cancelable: false,
    });

    const { accountId } = body;
    const account = await eventually(async () => {
      const answer = await portal.as('ada').get(`/accounts/${accountId}`);
      return answer.status === 200 && answer.body;
    }, 10);
    expect(account).toMatchObject({
      name: validInput.accountName,
      owner: validInput.owner,
      requestId,
      organizationalUnit: { path: validInput.organizationalUnit },
    });
    await eventually(async () =>
      portal.events.some(({ eventPayload }) =>
        (eventPayload as { accountIds: string[] }).accountIds.includes(
          accountId,
        ),
      ),
    );
    await eventually(async () =>
      portal.notifications.some(({ payload }) =>
        payload.description?.includes(accountId),
      ),
    );

    const written = await readConfigurationText(sandbox.url);
    const added = (plan.body.diff as string)
      .split('\n')
      .filter(line => /^\+[^+]/.test(line))
      .map(line => line.slice(1).replace('<id of the request>', requestId));
    expect(added.length).toBeGreaterThan(3);
    expect(written).toContain(added.join('\n'));
  });

  it('waits for its approval and then runs', async () => {
    const requestId = await request({
      accountName: 'ApprovedOne',
      organizationalUnit: 'Workloads/Production',
      environment: 'production',
    });
    expect(await read(requestId)).toMatchObject({ state: 'awaiting-approval' });
    const { body } = await portal
      .as('bob')
      .post(`/account-requests/${requestId}/approve`, { decision: 'approve' });

    expect(body).toMatchObject({
      state: 'running',
      approval: { decision: 'approve', decidedBy: 'user:default/bob' },
    });
    expect(await ended(requestId)).toMatchObject({ state: 'succeeded' });
  });
});
