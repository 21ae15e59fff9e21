import {
  addWorkloadAccount,
  updateWorkloadAccount,
} from '@landing-zone/core/accounts';
import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { accountsConfigText } from '../../__testUtils__/landingZoneFiles';
import { updateConfiguration } from '../archive/updateConfiguration';
import {
  findWorkloadEntry,
  toWorkloadEntry,
} from '../configuration/workloadEntry';
import type { AccountRequestWorkflowState } from './AccountRequestWorkflowState';
import { withdrawConfiguration } from './withdrawConfiguration';

jest.setTimeout(20_000);

describe('withdrawConfiguration of a forceUpdate', () => {
  let zone: TestLandingZone;
  beforeEach(async () => {
    zone = await createTestLandingZone();
  });
  afterEach(() => zone.close());

  const event = createTestEvent({
    request: {
      accountName: 'Orders',
      email: 'orders@example.com',
      purpose: 'Orders and returns',
      accountAlias: 'shop-orders',
      forceUpdate: true,
    },
  });

  const change = (edit: (text: string) => string) =>
    updateConfiguration({
      archive: zone.archive,
      change: ({ accountsConfig }) => edit(accountsConfig),
    });

  /** Does what CheckRequest and WriteConfiguration do for an update. */
  async function update(): Promise<AccountRequestWorkflowState> {
    const { accountsConfig, versionId } = await zone.archive.read();
    const previousEntry = findWorkloadEntry(
      accountsConfig,
      'orders@example.com',
    );
    const entry = toWorkloadEntry(event.state.account, previousEntry);
    const written = await change(text => updateWorkloadAccount(text, entry));
    const now = new Date().toISOString();
    return {
      ...event.state,
      checked: {
        checkedAt: now,
        configurationVersionId: versionId,
        previousEntry,
      },
      configuration: { ...written, writtenAt: now, entry },
      error: { Error: 'PipelineFailed', Cause: 'The run failed.' },
    };
  }

  const withdraw = (state: AccountRequestWorkflowState) =>
    withdrawConfiguration(zone.deps, { executionArn: 'arn:execution', state });

  const textNow = async () => (await zone.archive.read()).accountsConfig;

  it('keeps an entry that somebody has changed since', async () => {
    const state = await update();
    await change(text => text.replace('Orders and returns', 'By hand'));
    const { withdrawal, failure } = await withdraw(state);
    expect(withdrawal?.status).toBe('kept');
    expect(failure?.entryWithdrawn).toBe(false);
    expect(await textNow()).toContain('By hand');
  });

  it('keeps the change once a run has succeeded with it', async () => {
    const state = await update();
    const { withdrawal } = await withdraw({
      ...state,
      pipeline: { status: 'Succeeded', reason: '', pipelineExecutionId: 'r' },
    });
    expect(withdrawal).toMatchObject({
      status: 'kept',
      reason: expect.stringContaining('has run with the changed entry'),
    });
    expect(await textNow()).toContain('Orders and returns');
  });

  it('keeps the entry when it does not know what stood there before', async () => {
    const { checked, ...state } = await update();
    const { withdrawal } = await withdraw({
      ...state,
      checked: { checkedAt: '', configurationVersionId: 'gone' },
    });
    expect(withdrawal?.status).toBe('kept');
    expect(checked?.previousEntry?.description).toBe('Order handling');
  });

  it('says none when the entry is as it was before', async () => {
    const state = await update();
    await change(() => accountsConfigText);
    expect((await withdraw(state)).withdrawal?.status).toBe('none');
  });

  it('restores the file byte for byte when nothing else changed', async () => {
    const state = await update();
    expect(await textNow()).toContain('accountAlias: shop-orders');
    const { withdrawal, failure } = await withdraw(state);
    expect(withdrawal?.status).toBe('restored');
    expect(failure?.entryWithdrawn).toBe(true);
    expect(await textNow()).toBe(accountsConfigText);
  });

  it('restores the values beside changes of others, and says what stays', async () => {
    const state = await update();
    await change(text =>
      addWorkloadAccount(text, {
        name: 'Other',
        email: 'other@example.com',
        organizationalUnit: 'Workloads',
      }),
    );
    const { withdrawal } = await withdraw(state);
    expect(withdrawal).toMatchObject({
      status: 'restored',
      reason: expect.stringContaining('stays: accountAlias'),
    });
    const text = await textNow();
    expect(text).toContain('name: Other');
    expect(text).toContain('description: Order handling');
  });
});
