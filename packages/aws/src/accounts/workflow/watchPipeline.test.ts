import { StopPipelineExecutionCommand } from '@aws-sdk/client-codepipeline';
import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { interceptCalls } from '../../__testUtils__/interceptCalls';
import {
  accountsConfigText,
  testOrganization,
} from '../../__testUtils__/landingZoneFiles';
import {
  startRun,
  waitForRun,
  waitForSource,
  writeEntry,
} from '../../__testUtils__/pipelineTools';
import { createCodePipelineClient } from '../../clients';
import type { AccountRequestWorkflowState } from './AccountRequestWorkflowState';
import { startPipeline } from './startPipeline';
import { watchPipeline } from './watchPipeline';

jest.setTimeout(20_000);

describe('watchPipeline', () => {
  let zone: TestLandingZone;
  beforeEach(async () => {
    zone = await createTestLandingZone({ timeScale: 300 });
  });
  afterEach(() => zone.close());

  const executionArn = 'arn:execution';
  const { pipelineName } = testOrganization;

  /** Lets a request follow a run. */
  function following(
    state: AccountRequestWorkflowState,
    pipelineExecutionId: string,
  ): AccountRequestWorkflowState {
    const pipeline = {
      status: 'following' as const,
      pipelineExecutionId,
      reason: '',
    };
    return { ...state, pipeline };
  }

  async function stop(pipelineExecutionId: string, abandon: boolean) {
    await zone.deps.codePipeline.send(
      new StopPipelineExecutionCommand({
        pipelineName,
        pipelineExecutionId,
        abandon,
        reason: 'change freeze',
      }),
    );
  }

  it('refuses to be called before StartPipeline', async () => {
    const { state } = createTestEvent();
    await expect(
      watchPipeline(zone.deps, { executionArn, state }),
    ).rejects.toMatchObject({ name: 'CheckFailed' });
  });

  it('names stage, action, message and build of a run that failed', async () => {
    // The accelerator refuses a unit that the configuration does not list.
    const event = createTestEvent({
      request: { organizationalUnit: 'Nowhere' },
    });
    const state = await writeEntry(zone, event);
    const run = await startRun(zone);
    await waitForRun(zone, run, 'Failed');
    await expect(
      watchPipeline(zone.deps, { executionArn, state: following(state, run) }),
    ).rejects.toMatchObject({
      name: 'PipelineFailed',
      failure: {
        step: 'WatchPipeline',
        error: 'PipelineFailed',
        message: expect.stringMatching(
          /Run \S+ of pipeline AWSAccelerator-Pipeline failed in stage Prepare, action Prepare: Build terminated.*Nowhere.*JobFailed, AWSAccelerator-ToolkitProject:/,
        ),
        remedy: expect.stringContaining('log behind the failed action'),
      },
    });
  });

  it.each([
    ['is being stopped', false, 'Stopping'],
    ['was stopped', true, 'Stopped'],
  ])(
    'fails for a run that %s, with the reason',
    async (text, abandon, status) => {
      const state = await writeEntry(zone, createTestEvent());
      const run = await startRun(zone);
      await waitForSource(zone, run);
      await stop(run, abandon);
      await waitForRun(zone, run, status);
      await expect(
        watchPipeline(zone.deps, {
          executionArn,
          state: following(state, run),
        }),
      ).rejects.toMatchObject({
        name: 'PipelineStopped',
        failure: {
          message: expect.stringMatching(
            new RegExp(`${text} by somebody: change freeze`),
          ),
          remedy: expect.stringContaining('Ask the operators'),
        },
      });
    },
  );

  it('fails for a run that was cancelled by a change of the pipeline', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const run = await startRun(zone);
    const codePipeline = interceptCalls(
      createCodePipelineClient(zone.connection),
      command =>
        command === 'GetPipelineExecutionCommand'
          ? () => ({ pipelineExecution: { status: 'Cancelled' } })
          : undefined,
    );
    await expect(
      watchPipeline(
        { ...zone.deps, codePipeline },
        { executionArn, state: following(state, run) },
      ),
    ).rejects.toMatchObject({
      name: 'PipelineStopped',
      failure: { message: expect.stringContaining('the pipeline was changed') },
    });
  });

  it('fails when the run succeeded with another archive', async () => {
    const state = await writeEntry(zone, createTestEvent());
    await zone.archive.write({
      snapshot: await zone.archive.read(),
      accountsConfig: accountsConfigText,
    });
    const run = await startRun(zone);
    await waitForRun(zone, run, 'Succeeded');
    await expect(
      watchPipeline(zone.deps, { executionArn, state: following(state, run) }),
    ).rejects.toMatchObject({ name: 'ConfigurationOverwritten' });
  });

  it('fails for a run that AWS does not know', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const unknown = '00000000-0000-4000-8000-000000000000';
    await expect(
      watchPipeline(zone.deps, {
        executionArn,
        state: following(state, unknown),
      }),
    ).rejects.toMatchObject({
      name: 'PipelineExecutionNotFoundException',
      failure: { message: expect.stringContaining(unknown) },
    });
  });

  it('follows the newer run with the entry when its own was superseded', async () => {
    const blocking = await startRun(zone);
    await waitForSource(zone, blocking);
    const state = await writeEntry(zone, createTestEvent());
    const own = await startRun(zone);
    await waitForSource(zone, own);
    const newer = await startRun(zone);
    await waitForRun(zone, own, 'Superseded');
    const next = await watchPipeline(zone.deps, {
      executionArn,
      state: following(state, own),
    });
    expect(next.pipeline).toMatchObject({
      status: 'Superseded',
      pipelineExecutionId: newer,
      reason: expect.stringContaining(`Run ${own}`),
    });
    await waitForRun(zone, newer, 'Succeeded');
    const done = await watchPipeline(zone.deps, { executionArn, state: next });
    expect(done.pipeline).toMatchObject({
      status: 'Succeeded',
      pipelineExecutionId: newer,
    });
  });

  it('says InProgress, then Succeeded', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const started = await startPipeline(zone.deps, { executionArn, state });
    const run = started.pipeline?.pipelineExecutionId ?? '';
    const open = await watchPipeline(zone.deps, {
      executionArn,
      state: started,
    });
    expect(open.pipeline).toMatchObject({
      status: 'InProgress',
      pipelineExecutionId: run,
    });
    await waitForRun(zone, run, 'Succeeded');
    const done = await watchPipeline(zone.deps, { executionArn, state: open });
    expect(done.pipeline?.status).toBe('Succeeded');
    expect(done.account).toEqual(state.account);
  });
});
