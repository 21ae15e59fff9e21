import { ManualClock } from '../../state/ManualClock';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { SandboxState } from '../../state/SandboxState';
import { createTestRuntime } from '../../state/createTestRuntime';
import { ActionFailure } from './ActionFailure';
import { ActionRunner } from './ActionRunner';
import { PipelineEngine } from './PipelineEngine';
import { StoredPipeline } from './StoredPipeline';

const MINUTE = 60_000;

const declaration = {
  name: 'Pipeline',
  roleArn: 'arn:aws:iam::100000000001:role/pipeline',
  stages: ['Source', 'Build', 'Deploy'].map(name => ({
    name,
    actions: [
      { name: `${name}One`, actionTypeId: undefined, runOrder: 1 },
      { name: `${name}Two`, actionTypeId: undefined, runOrder: 1 },
    ],
  })),
  version: 1,
};

async function setUp(
  options: { runner?: ActionRunner; minutes?: Record<string, number> } = {},
) {
  const clock = ManualClock.create();
  const runtime = await createTestRuntime({ clock });
  const runner: ActionRunner =
    options.runner ??
    (async ({ stageName, signal }) => {
      const minutes = options.minutes?.[stageName] ?? 1;
      await clock.sleep(minutes * MINUTE, signal);
      return {};
    });
  const { pipeline, close } = open({ runtime, runner });
  const engine = PipelineEngine.of(runtime);
  const start = (clientRequestToken?: string) =>
    engine.start({ pipeline, clientRequestToken, triggerDetail: 'test' });
  return { clock, close, pipeline, engine, start };
}

function open(options: { runtime: SandboxRuntime; runner: ActionRunner }) {
  return PipelineEngine.of(options.runtime).open({
    accountId: '100000000001',
    region: 'us-east-1',
    declaration,
    runner: options.runner,
  });
}

const states = ({ executions }: StoredPipeline) =>
  executions.map(({ status, stageName }) => `${status} ${stageName}`);

describe('PipelineEngine', () => {
  it('moves one execution through all stages', async () => {
    const { clock, pipeline, start } = await setUp();
    const execution = start();
    await clock.advance(MINUTE);
    expect(execution).toMatchObject({
      status: 'InProgress',
      stageName: 'Build',
    });
    await clock.advance(2 * MINUTE);
    expect(states(pipeline)).toEqual(['Succeeded Deploy']);
    expect(execution.actions.map(({ actionName }) => actionName)).toEqual([
      'SourceOne',
      'SourceTwo',
      'BuildOne',
      'BuildTwo',
      'DeployOne',
      'DeployTwo',
    ]);
  });

  it('lets the newest of those that wait before a stage supersede the others', async () => {
    const { clock, pipeline, start } = await setUp();
    start();
    start();
    start();
    await clock.advance(1);
    expect(states(pipeline)).toEqual([
      'InProgress Source',
      'Superseded Source',
      'InProgress Source',
    ]);
    await clock.advance(10 * MINUTE);
    expect(states(pipeline)).toEqual([
      'Succeeded Deploy',
      'Superseded Source',
      'Succeeded Deploy',
    ]);
  });

  it('supersedes an execution that waits between stages', async () => {
    const { clock, pipeline, start } = await setUp({ minutes: { Build: 10 } });
    start();
    await clock.advance(2 * MINUTE);
    start();
    await clock.advance(2 * MINUTE);
    start();
    expect(states(pipeline)).toEqual([
      'InProgress Build',
      'InProgress Build',
      'InProgress Source',
    ]);
    expect(pipeline.executions[1].position).toBe('waiting');
    await clock.advance(2 * MINUTE);
    expect(states(pipeline)).toEqual([
      'InProgress Build',
      'Superseded Build',
      'InProgress Build',
    ]);
  });

  it('answers a token that it has seen with the execution that the token started', async () => {
    const { clock, pipeline, start } = await setUp();
    const first = start('token-1');
    await clock.advance(MINUTE);
    expect(start('token-1')).toBe(first);
    expect(start('token-2')).not.toBe(first);
    await clock.advance(20 * MINUTE);
    expect(start('token-1')).toBe(first);
    expect(pipeline.executions).toHaveLength(2);
  });

  it('frees the stage in which an execution failed', async () => {
    let broken = true;
    const { clock, pipeline, start } = await setUp({
      runner: async ({ action }) => {
        if (broken && action.name === 'BuildTwo') {
          throw new ActionFailure({ code: 'JobFailed', message: 'No.' });
        }
        return {};
      },
    });
    const failed = start();
    await clock.advance(1);
    broken = false;
    start();
    await clock.advance(1);
    expect(states(pipeline)).toEqual(['Failed Build', 'Succeeded Deploy']);
    expect(failed.actions.slice(2)).toMatchObject([
      { actionName: 'BuildOne', status: 'Succeeded' },
      {
        actionName: 'BuildTwo',
        status: 'Failed',
        summary: 'No.',
        error: { code: 'JobFailed', message: 'No.' },
      },
    ]);
  });

  it('shows a fault of the runner as a failure and not as a success', async () => {
    const { clock, pipeline, start } = await setUp({
      runner: async () => {
        throw new TypeError('x is not a function');
      },
    });
    start();
    await clock.advance(1);
    expect(states(pipeline)).toEqual(['Failed Source']);
    expect(pipeline.executions[0].actions[0].error).toEqual({
      code: 'SystemError',
      message: 'x is not a function',
    });
  });

  it.each([
    { abandon: false, at: 'Stopping Build', actions: 'Succeeded' },
    { abandon: true, at: 'Stopped Build', actions: 'Abandoned' },
  ])('stops with abandon $abandon', async ({ abandon, at, actions }) => {
    const { clock, engine, pipeline, start } = await setUp();
    const execution = start();
    await clock.advance(1.5 * MINUTE);
    engine.stop({ pipeline, execution, abandon, reason: 'because' });
    expect(states(pipeline)).toEqual([at]);
    await clock.advance(10 * MINUTE);
    expect(states(pipeline)).toEqual(['Stopped Build']);
    expect(execution.actions).toHaveLength(4);
    expect(execution.actions[3].status).toBe(actions);
  });

  it('repeats only the failed action, or all, when a stage is retried', async () => {
    let broken = true;
    const ran: string[] = [];
    const { clock, engine, pipeline, start } = await setUp({
      runner: async ({ action }) => {
        ran.push(action.name ?? '');
        if (broken && action.name === 'BuildTwo') {
          throw new ActionFailure({ code: 'JobFailed', message: 'No.' });
        }
        return {};
      },
    });
    const execution = start();
    await clock.advance(1);
    engine.retry({ pipeline, execution, allActions: true });
    await clock.advance(1);
    broken = false;
    ran.length = 0;
    engine.retry({ pipeline, execution, allActions: false });
    await clock.advance(1);
    expect(ran).toEqual(['BuildTwo', 'DeployOne', 'DeployTwo']);
    expect(states(pipeline)).toEqual(['Succeeded Deploy']);
  });

  it('takes up what was in progress after a restart', async () => {
    const { clock, close, pipeline, start } = await setUp();
    start();
    await clock.advance(1.5 * MINUTE);
    start();
    close();
    await clock.advance(MINUTE);
    const snapshot = JSON.parse(JSON.stringify(pipeline)) as StoredPipeline;
    expect(states(snapshot)).toEqual(['InProgress Build', 'InProgress Source']);

    const restarted = await createTestRuntime({ clock });
    const state = restarted.state as SandboxState;
    const pipelines = { [snapshot.arn]: snapshot };
    state.store('codepipeline', () => ({ pipelines }));
    const seen: string[] = [];
    open({
      runtime: restarted,
      runner: async ({ record }) => {
        seen.push(`${record.actionName} ${record.startTime}`);
        return {};
      },
    });
    await clock.advance(1);
    expect(states(snapshot)).toEqual(['Succeeded Deploy', 'Succeeded Deploy']);
    expect(seen).toContain('BuildOne 2026-01-01T00:01:00.000Z');
  });
});
