import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import { accountsConfigText } from '../../__testUtils__/landingZoneFiles';
import {
  listRuns,
  runToEnd,
  startRun,
  waitForRun,
  waitForSource,
  writeEntry,
} from '../../__testUtils__/pipelineTools';
import { createCodePipelineClient } from '../../clients';
import { startPipeline } from './startPipeline';

jest.setTimeout(20_000);

describe('startPipeline', () => {
  let zone: TestLandingZone;
  beforeEach(async () => {
    // A run takes about two seconds.
    zone = await createTestLandingZone({ timeScale: 300 });
  });
  afterEach(() => zone.close());

  const executionArn = 'arn:execution';

  it('fails when the archive was replaced by one without the entry', async () => {
    const state = await writeEntry(zone, createTestEvent());
    await zone.archive.write({
      snapshot: await zone.archive.read(),
      accountsConfig: accountsConfigText,
    });
    await expect(
      startPipeline(zone.deps, { executionArn, state }),
    ).rejects.toMatchObject({
      name: 'ConfigurationOverwritten',
      failure: {
        step: 'StartPipeline',
        error: 'ConfigurationOverwritten',
        remedy: expect.stringContaining('CloudTrail'),
      },
    });
    expect(await listRuns(zone)).toEqual([]);
  });

  it('refuses to be called before WriteConfiguration', async () => {
    const { state } = createTestEvent();
    await expect(
      startPipeline(zone.deps, { executionArn, state }),
    ).rejects.toMatchObject({ name: 'CheckFailed' });
  });

  it('never proceeds when the runs cannot be read', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const codePipeline = interceptCalls(
      createCodePipelineClient(zone.connection),
      command =>
        command === 'ListPipelineExecutionsCommand'
          ? awsError('ThrottlingException')
          : undefined,
    );
    await expect(
      startPipeline({ ...zone.deps, codePipeline }, { executionArn, state }),
    ).rejects.toMatchObject({ name: 'Throttled' });
    expect(await listRuns(zone)).toEqual([]);
  });

  it('waits when CodePipeline is busy', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const codePipeline = interceptCalls(
      createCodePipelineClient(zone.connection),
      command =>
        command === 'StartPipelineExecutionCommand'
          ? awsError('ConflictException', 'The pipeline is busy')
          : undefined,
    );
    const { pipeline } = await startPipeline(
      { ...zone.deps, codePipeline },
      { executionArn, state },
    );
    expect(pipeline).toEqual({
      status: 'waiting',
      reason: expect.stringContaining('The pipeline is busy'),
    });
  });

  it('starts a run when none is in progress, and the same one when it is repeated', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const first = await startPipeline(zone.deps, { executionArn, state });
    expect(first.pipeline).toMatchObject({ status: 'following' });
    await waitForSource(zone, first.pipeline?.pipelineExecutionId ?? '');
    const second = await startPipeline(zone.deps, { executionArn, state });
    expect(second.pipeline?.pipelineExecutionId).toBe(
      first.pipeline?.pipelineExecutionId,
    );
    expect(await listRuns(zone)).toHaveLength(1);
  });

  it('waits while a run without the entry is in progress, then starts its own', async () => {
    const other = await startRun(zone);
    await waitForSource(zone, other);
    const state = await writeEntry(zone, createTestEvent());
    const waiting = await startPipeline(zone.deps, { executionArn, state });
    expect(waiting.pipeline).toEqual({
      status: 'waiting',
      reason: expect.stringContaining(other),
    });
    await waitForRun(zone, other, 'Succeeded');
    const following = await startPipeline(zone.deps, { executionArn, state });
    expect(following.pipeline?.status).toBe('following');
    expect(following.pipeline?.pipelineExecutionId).not.toBe(other);
  });

  it('waits while a run has not taken its archive yet', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const other = await startRun(zone);
    const { pipeline } = await startPipeline(zone.deps, {
      executionArn,
      state,
    });
    expect(pipeline?.status).toBe('waiting');
    await waitForSource(zone, other);
    const later = await startPipeline(zone.deps, { executionArn, state });
    expect(later.pipeline).toMatchObject({
      status: 'following',
      pipelineExecutionId: other,
    });
  });

  it('follows a run that has succeeded with the entry', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const other = await startRun(zone);
    await waitForRun(zone, other, 'Succeeded');
    const { pipeline } = await startPipeline(zone.deps, {
      executionArn,
      state,
    });
    expect(pipeline).toMatchObject({
      status: 'following',
      pipelineExecutionId: other,
      reason: expect.stringContaining('has succeeded with the entry'),
    });
    expect(await listRuns(zone)).toHaveLength(1);
  });

  it('starts a new run for an unchanged archive whose earlier run has ended', async () => {
    const before = await writeEntry(zone, createTestEvent());
    const done = await runToEnd(zone, before);
    const written = before.configuration;
    if (!written) throw new Error('nothing was written');
    const again = {
      ...before,
      configuration: { ...written, writtenAt: new Date().toISOString() },
    };
    const { pipeline } = await startPipeline(zone.deps, {
      executionArn,
      state: again,
    });
    expect(pipeline?.status).toBe('following');
    expect(pipeline?.pipelineExecutionId).not.toBe(
      done.pipeline?.pipelineExecutionId,
    );
  });
});
