import {
  CreateAccountAliasCommand,
  DeleteAccountAliasCommand,
} from '@aws-sdk/client-iam';
import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import { accountsConfigText } from '../../__testUtils__/landingZoneFiles';
import {
  runToEnd,
  startRun,
  waitForRun,
  waitForSource,
  writeEntry,
} from '../../__testUtils__/pipelineTools';
import {
  createOrganizationsClient,
  createS3Client,
  createServiceCatalogClient,
} from '../../clients';
import type { AccountRequestWorkflowState } from './AccountRequestWorkflowState';
import { withdrawConfiguration } from './withdrawConfiguration';

jest.setTimeout(20_000);

describe('withdrawConfiguration', () => {
  let zone: TestLandingZone;
  beforeEach(async () => {
    zone = await createTestLandingZone({ timeScale: 300 });
  });
  afterEach(() => zone.close());

  const error = {
    Error: 'PipelineFailed',
    Cause: JSON.stringify({
      errorType: 'PipelineFailed',
      errorMessage: JSON.stringify({
        step: 'WatchPipeline',
        error: 'PipelineFailed',
        message: 'The run failed.',
        remedy: 'Mend it.',
      }),
      trace: [],
    }),
  };

  const withdraw = (
    state: AccountRequestWorkflowState,
    deps: Partial<TestLandingZone['deps']> = {},
  ) =>
    withdrawConfiguration(
      { ...zone.deps, ...deps },
      { executionArn: 'arn:execution', state: { error, ...state } },
    );

  const versionNow = async () => (await zone.archive.read()).versionId;
  const textNow = async () => (await zone.archive.read()).accountsConfig;

  it('touches nothing, and reads nothing, before CheckRequest has passed', async () => {
    const { state } = createTestEvent();
    const deps = { pipelineName: 'there is no such pipeline' };
    const done = await withdraw(state, deps);
    expect(done.withdrawal?.status).toBe('none');
    expect(done.failure).toEqual({
      step: 'WatchPipeline',
      error: 'PipelineFailed',
      message: 'The run failed.',
      remedy: 'Mend it.',
    });
    expect(JSON.parse(done.failureCause ?? '')).toEqual(done.failure);
  });

  it('finds the step of an error that names none', async () => {
    const written = await writeEntry(zone, createTestEvent());
    const { failure } = await withdraw({
      ...written,
      error: {
        Error: 'Sandbox.Timedout',
        Cause: '{"errorMessage":"Task timed out after 120.00 seconds"}',
      },
    });
    expect(failure).toMatchObject({
      step: 'StartPipeline',
      error: 'Sandbox.Timedout',
      message: expect.stringContaining('timed out after 120'),
      entryWithdrawn: true,
    });
  });

  it('touches nothing for a request that bypasses creation', async () => {
    const event = createTestEvent({ request: { bypassCreation: true } });
    const state = await writeEntry(zone, event);
    expect((await withdraw(state)).withdrawal?.status).toBe('none');
    expect(await textNow()).toContain('Payments');
  });

  it('says none when the entry is not there', async () => {
    const state = await writeEntry(zone, createTestEvent());
    await zone.archive.write({
      snapshot: await zone.archive.read(),
      accountsConfig: accountsConfigText,
    });
    expect((await withdraw(state)).withdrawal?.status).toBe('none');
  });

  it('keeps an entry that somebody else wrote with the same address', async () => {
    const others = await writeEntry(
      zone,
      createTestEvent({
        requestId: 'another-request',
        request: { purpose: 'Other' },
      }),
    );
    const { state } = createTestEvent();
    const mine = { ...state, checked: others.checked };
    const done = await withdraw(mine);
    expect(done.withdrawal).toMatchObject({
      status: 'kept',
      reason: expect.stringContaining('not, or no longer, as this request'),
    });
    expect(done.failure?.entryWithdrawn).toBe(false);
    expect(await textNow()).toContain('another-request');
  });

  it('waits while a run is in progress that carries the entry, or may', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const run = await startRun(zone);
    const early = await withdraw(state);
    expect(early.withdrawal).toMatchObject({
      status: 'waiting',
      reason: expect.stringContaining('may carry the entry'),
    });
    expect(early.failure).toBeUndefined();
    await waitForSource(zone, run);
    expect((await withdraw(state)).withdrawal).toMatchObject({
      status: 'waiting',
      reason: expect.stringContaining(`Run ${run}`),
    });
    expect(await versionNow()).toBe(state.configuration?.versionId);
  });

  it('waits while the product of the account is under change', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const serviceCatalog = interceptCalls(
      createServiceCatalogClient(zone.connection),
      () => () => ({
        ProvisionedProducts: [
          { Name: 'Payments', Id: 'pp-1', Status: 'UNDER_CHANGE' },
        ],
      }),
    );
    const { withdrawal } = await withdraw(state, { serviceCatalog });
    expect(withdrawal).toMatchObject({
      status: 'waiting',
      reason: expect.stringContaining('pp-1'),
    });
    expect(await versionNow()).toBe(state.configuration?.versionId);
  });

  it('throws when it cannot see whether the account exists', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const organizations = interceptCalls(
      createOrganizationsClient(zone.connection),
      () => awsError('ThrottlingException'),
    );
    await expect(withdraw(state, { organizations })).rejects.toMatchObject({
      name: 'Throttled',
      failure: { step: 'WithdrawConfiguration' },
    });
    expect(await textNow()).toContain('Payments');
  });

  it('keeps the entry of an account that exists, in whatever state and case', async () => {
    const state = await writeEntry(
      zone,
      createTestEvent({ request: { email: 'OLD@EXAMPLE.COM' } }),
    );
    const done = await withdraw(state);
    expect(done.withdrawal).toMatchObject({
      status: 'kept',
      accountId: '200000000005',
    });
    expect(done.failure).toMatchObject({
      accountId: '200000000005',
      entryWithdrawn: false,
      message: expect.stringContaining('refuse every later run'),
      remedy: expect.stringContaining('bypassCreation'),
    });
    expect(await versionNow()).toBe(state.configuration?.versionId);
  });

  it('keeps the entry when the run failed after it made the account, and later requests pass', async () => {
    const audit = zone.deps.memberIam('200000000003');
    const AccountAlias = 'payments-alias';
    await audit.send(new CreateAccountAliasCommand({ AccountAlias }));
    const state = await writeEntry(
      zone,
      createTestEvent({ request: { accountAlias: AccountAlias } }),
    );
    await waitForRun(zone, await startRun(zone), 'Failed');
    const { withdrawal } = await withdraw(state);
    expect(withdrawal).toMatchObject({
      status: 'kept',
      accountId: expect.stringMatching(/^\d{12}$/),
    });
    await audit.send(new DeleteAccountAliasCommand({ AccountAlias }));
    const second = createTestEvent({ request: { accountName: 'Second' } });
    const done = await runToEnd(zone, await writeEntry(zone, second));
    expect(done.pipeline?.status).toBe('Succeeded');
  });

  it('withdraws after a run that failed before the account existed, byte for byte', async () => {
    const state = await writeEntry(
      zone,
      createTestEvent({ request: { organizationalUnit: 'Nowhere' } }),
    );
    await waitForRun(zone, await startRun(zone), 'Failed');
    const done = await withdraw(state);
    expect(done.withdrawal?.status).toBe('withdrawn');
    expect(done.failure).toMatchObject({
      entryWithdrawn: true,
      message: expect.stringContaining('was removed from the configuration'),
    });
    expect(await textNow()).toBe(accountsConfigText);
    expect((await withdraw(state)).withdrawal?.status).toBe('none');
  });

  it('knows its entry when another tool has dropped the comment', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const accountsConfig = (await textNow()).replace(
      / *# landing-zone.*\n/,
      '',
    );
    await zone.archive.write({
      snapshot: await zone.archive.read(),
      accountsConfig,
    });
    expect((await withdraw(state)).withdrawal?.status).toBe('withdrawn');
    expect(await textNow()).toBe(accountsConfigText);
  });

  it('finds its entry by the comment when WriteConfiguration broke off after writing', async () => {
    const written = await writeEntry(zone, createTestEvent());
    const { withdrawal } = await withdraw({
      ...written,
      configuration: undefined,
    });
    expect(withdrawal?.status).toBe('withdrawn');
  });

  it('puts the entry back when a run took it in the same moment', async () => {
    const state = await writeEntry(zone, createTestEvent());
    let run = '';
    const s3 = interceptCalls(
      createS3Client(zone.connection),
      async command => {
        if (command !== 'PutObjectCommand' || run) return;
        run = await startRun(zone);
        await waitForSource(zone, run);
      },
    );
    const { withdrawal } = await withdraw(state, { s3 });
    expect(withdrawal).toMatchObject({
      status: 'waiting',
      reason: expect.stringContaining(run),
    });
    expect(await textNow()).toContain('landing-zone:request request-Payments');
  });
});
