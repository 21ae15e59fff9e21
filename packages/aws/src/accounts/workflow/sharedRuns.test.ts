import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import {
  listRuns,
  runToEnd,
  waitForSource,
  writeEntry,
} from '../../__testUtils__/pipelineTools';
import { findAccount } from './findAccount';
import { startPipeline } from './startPipeline';

jest.setTimeout(30_000);

describe('requests made together', () => {
  let zone: TestLandingZone;
  beforeEach(async () => {
    zone = await createTestLandingZone({ timeScale: 300 });
  });
  afterEach(() => zone.close());

  const executionArn = 'arn:execution';

  it('needs at most two runs for ten requests at once', async () => {
    const states = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        writeEntry(
          zone,
          createTestEvent({ request: { accountName: `Account${index}` } }),
        ),
      ),
    );
    const done = await Promise.all(states.map(state => runToEnd(zone, state)));
    const runs = await listRuns(zone);
    expect(runs.length).toBeLessThanOrEqual(2);
    const known = runs.map(({ pipelineExecutionId }) => pipelineExecutionId);
    for (const state of done) {
      expect(known).toContain(state.pipeline?.pipelineExecutionId);
      const { found } = await findAccount(zone.deps, { executionArn, state });
      expect(found?.status).toBe('found');
    }
  });

  it('needs at most two runs when each starts as soon as it has written', async () => {
    const events = Array.from({ length: 10 }, (_, index) =>
      createTestEvent({ request: { accountName: `Eager${index}` } }),
    );
    const [first, ...others] = events;
    const early = await startPipeline(zone.deps, {
      executionArn,
      state: await writeEntry(zone, first),
    });
    await waitForSource(zone, early.pipeline?.pipelineExecutionId ?? '');
    await Promise.all([
      runToEnd(zone, early),
      ...others.map(async event =>
        runToEnd(zone, await writeEntry(zone, event)),
      ),
    ]);
    expect(await listRuns(zone)).toHaveLength(2);
  });
});
