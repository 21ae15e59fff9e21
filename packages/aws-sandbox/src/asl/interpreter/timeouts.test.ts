import { JsonObject, JsonValue } from '@backstage/types';
import { ManualClock } from '../../state/ManualClock';
import { SandboxClock } from '../../state/SandboxClock';
import { ExecutionError } from '../errors/ExecutionError';
import {
  functionArn,
  runDefinition,
  singleState,
} from '../testUtils/runDefinition';
import { TaskTokens } from '../tasks/TaskTokens';

const forever = (_: JsonValue, signal: AbortSignal) =>
  new Promise<JsonValue>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

const call = { Type: 'Task', Resource: functionArn };
const invoke = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' };
const callback = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Parameters: { 'token.$': '$$.Task.Token' },
};

describe('TimeoutSeconds', () => {
  it.each<[string, JsonObject, string]>([
    ['a function', { ...call, TimeoutSeconds: 5 }, 'LambdaFunctionTimedOut'],
    [
      'an integration',
      { ...invoke, TimeoutSecondsPath: '$.limit' },
      'TaskTimedOut',
    ],
  ])('ends %s with States.Timeout', async (_, state, type) => {
    const abort = jest.fn();
    const { events, outcome } = await runDefinition(singleState(state), {
      input: { limit: 5 },
      invoke(payload, signal) {
        signal.addEventListener('abort', abort);
        return forever(payload, signal);
      },
    });
    expect(outcome).toEqual({ status: 'FAILED', error: 'States.Timeout' });
    expect(events.at(-2)).toMatchObject({
      type,
      timestamp: '2026-01-01T00:00:05.000Z',
      details: { error: 'States.Timeout' },
    });
    expect(abort).toHaveBeenCalled();
  });

  it('measures a function in real time, for code runs no faster in the sandbox', async () => {
    const manual = ManualClock.create();
    const slept: number[] = [];
    const clock: SandboxClock = {
      timeScale: 60,
      now: () => manual.now(),
      async sleep(milliseconds) {
        slept.push(milliseconds);
      },
    };
    const state = { ...call, TimeoutSeconds: 2 };
    await runDefinition(singleState(state), { invoke: forever, clock });
    expect(slept).toEqual([2 * 60 * 1000]);
  });

  it.each<JsonValue>([0, -1, 'soon', 1.5, null])(
    'refuses %j from a path',
    async limit => {
      const state = { ...call, TimeoutSecondsPath: '$.limit' };
      const { outcome } = await runDefinition(singleState(state), {
        input: { limit },
        invoke: forever,
      });
      expect(outcome).toMatchObject({ error: 'States.Runtime' });
    },
  );

  it('of the machine times the execution out', async () => {
    const definition = {
      ...singleState({ Type: 'Wait', Seconds: 100 }),
      TimeoutSeconds: 10,
    };
    const { events, outcome, types } = await runDefinition(definition);
    expect(outcome).toEqual({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect(types).toEqual([
      'ExecutionStarted',
      'WaitStateEntered',
      'ExecutionTimedOut',
    ]);
    expect(events[2].timestamp).toBe('2026-01-01T00:00:10.000Z');
  });

  it('of the machine cuts retries off, and nothing is recorded afterwards', async () => {
    const definition = {
      ...singleState({
        ...call,
        Retry: [
          { ErrorEquals: ['States.ALL'], MaxAttempts: 99, BackoffRate: 1 },
        ],
      }),
      TimeoutSeconds: 3,
    };
    const { outcome, types } = await runDefinition(definition, {
      invoke: async () => {
        throw new ExecutionError('E');
      },
    });
    expect(outcome?.status).toBe('TIMED_OUT');
    expect(types.at(-1)).toBe('ExecutionTimedOut');
  });
});

describe('waitForTaskToken', () => {
  /** Starts an execution that waits for its token. */
  async function waiting(state: JsonObject = {}) {
    const clock = ManualClock.create();
    const tokens = TaskTokens.create();
    const seen: string[] = [];
    const running = runDefinition(singleState({ ...callback, ...state }), {
      clock,
      tokens,
      async invoke(payload) {
        seen.push(String((payload as JsonObject).token));
        return { StatusCode: 200 };
      },
    });
    await clock.advance(0);
    return { clock, tokens, running, token: seen[0] };
  }

  it('ends with what is sent', async () => {
    const { running, token, tokens } = await waiting();
    expect(tokens.succeed(token, { answer: 42 })).toBe(true);
    const { events, output, types } = await running;
    expect(output).toEqual({ answer: 42 });
    expect(types).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    expect(events[4].details).toMatchObject({
      resource: 'invoke.waitForTaskToken',
      output: '{"StatusCode":200}',
    });
    expect(tokens.succeed(token, 1)).toBe(false);
  });

  it('fails with what is sent', async () => {
    const { running, token, tokens } = await waiting();
    tokens.fail(token, new ExecutionError('Declined', 'no budget'));
    expect((await running).outcome).toEqual({
      status: 'FAILED',
      error: 'Declined',
      cause: 'no budget',
    });
  });

  it('times out, and the token is worth nothing then', async () => {
    const { clock, running, token, tokens } = await waiting({
      TimeoutSeconds: 30,
    });
    await clock.advance(30_000);
    expect((await running).outcome).toEqual({
      status: 'FAILED',
      error: 'States.Timeout',
    });
    expect(tokens.succeed(token, 1)).toBe(false);
    expect(tokens.heartbeat(token)).toBe(false);
  });

  it('lives as long as heartbeats come', async () => {
    const { clock, running, token, tokens } = await waiting({
      HeartbeatSeconds: 10,
    });
    for (let beat = 0; beat < 5; beat += 1) {
      await clock.advance(9000);
      expect(tokens.heartbeat(token)).toBe(true);
    }
    await clock.advance(9000);
    tokens.succeed(token, 'done');
    expect((await running).output).toBe('done');
  });

  it.each(['States.Timeout', 'States.HeartbeatTimeout', 'States.ALL'])(
    'ends by a missing heartbeat, which %s catches',
    async name => {
      const clock = ManualClock.create();
      const running = runDefinition(
        {
          StartAt: 'Only',
          States: {
            Only: {
              ...callback,
              HeartbeatSeconds: 10,
              TimeoutSeconds: 600,
              Retry: [{ ErrorEquals: ['States.TaskFailed'] }],
              Catch: [{ ErrorEquals: [name], Next: 'Caught' }],
              End: true,
            },
            Caught: { Type: 'Pass', End: true },
          },
        },
        { clock, invoke: async () => ({}) },
      );
      await clock.advance(10_000);
      expect((await running).output).toEqual({
        Error: 'States.Timeout',
        Cause: '',
      });
    },
  );
});
