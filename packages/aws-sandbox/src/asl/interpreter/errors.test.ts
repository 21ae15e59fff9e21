import { JsonObject, JsonValue } from '@backstage/types';
import { ExecutionError } from '../errors/ExecutionError';
import { functionArn, runDefinition } from '../testUtils/runDefinition';

/** A function that fails with these errors, one a call, and then succeeds. */
function failing(...errors: string[]) {
  const left = [...errors];
  return jest.fn(async (): Promise<JsonValue> => {
    const name = left.shift();
    if (name !== undefined) {
      throw new ExecutionError(name, `cause of ${name}`);
    }
    return 'done';
  });
}

const machine = (work: JsonObject, more: JsonObject = {}) => ({
  StartAt: 'Work',
  States: {
    Work: { Type: 'Task', Resource: functionArn, End: true, ...work },
    ...more,
  },
});
const caught = { Caught: { Type: 'Pass', End: true } };

/** Milliseconds from each LambdaFunctionScheduled to the next. */
async function delaysOf(retry: JsonObject, failures: number) {
  const { events } = await runDefinition(
    machine({ Retry: [{ ErrorEquals: ['States.ALL'], ...retry }] }),
    {
      invoke: failing(...Array(failures).fill('E')),
    },
  );
  const times = events
    .filter(({ type }) => type === 'LambdaFunctionScheduled')
    .map(({ timestamp }) => Date.parse(timestamp));
  return times.slice(1).map((time, index) => time - times[index]);
}

describe('Retry', () => {
  it.each<[string, JsonObject, number[]]>([
    ['by default', {}, [1000, 2000, 4000]],
    [
      'with its own numbers',
      { IntervalSeconds: 3, BackoffRate: 1.5, MaxAttempts: 2 },
      [3000, 4500],
    ],
    [
      'with a longest delay',
      { IntervalSeconds: 2, MaxDelaySeconds: 5 },
      [2000, 4000, 5000],
    ],
    ['with jitter', { JitterStrategy: 'FULL' }, [500, 1000, 2000]],
    ['without jitter', { JitterStrategy: 'NONE' }, [1000, 2000, 4000]],
    ['never', { MaxAttempts: 0 }, []],
  ])('waits %s', async (_, retry, expected) => {
    expect(await delaysOf(retry, 9)).toEqual(expected);
  });

  it('stops when the work succeeds', async () => {
    expect(await delaysOf({ MaxAttempts: 9, BackoffRate: 1 }, 2)).toEqual([
      1000, 1000,
    ]);
  });

  it('asks the first Retrier that matches, and counts each by itself', async () => {
    const invoke = failing('A', 'B', 'A', 'B', 'B');
    const Retry = [
      { ErrorEquals: ['A'], MaxAttempts: 2 },
      { ErrorEquals: ['B', 'C'], MaxAttempts: 2 },
      { ErrorEquals: ['States.ALL'], MaxAttempts: 9 },
    ];
    const { outcome } = await runDefinition(machine({ Retry }), { invoke });
    expect(outcome).toEqual({
      status: 'FAILED',
      error: 'B',
      cause: 'cause of B',
    });
    expect(invoke).toHaveBeenCalledTimes(5);
  });

  it('tells the work how often it was retried', async () => {
    const seen: JsonValue[] = [];
    await runDefinition(
      machine({
        Parameters: { 'n.$': '$$.State.RetryCount' },
        Retry: [{ ErrorEquals: ['E'], MaxAttempts: 2 }],
      }),
      {
        async invoke(payload) {
          seen.push(payload);
          throw new ExecutionError('E');
        },
      },
    );
    expect(seen).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
  });
});

describe('the names in ErrorEquals', () => {
  it.each([
    ['Custom', 'Custom', true],
    ['Custom', 'custom', false],
    ['Custom', 'States.ALL', true],
    ['Custom', 'States.TaskFailed', true],
    ['States.TaskFailed', 'States.TaskFailed', true],
    ['States.Timeout', 'States.TaskFailed', false],
    ['States.Timeout', 'States.Timeout', true],
    ['States.Timeout', 'States.ALL', true],
    ['States.Timeout', 'States.HeartbeatTimeout', false],
    ['States.Runtime', 'States.ALL', false],
    ['States.Runtime', 'States.Runtime', false],
    ['States.DataLimitExceeded', 'States.ALL', false],
    ['States.DataLimitExceeded', 'States.TaskFailed', false],
    ['States.DataLimitExceeded', 'States.DataLimitExceeded', true],
  ])('%s is handled by %s: %s', async (error, name, handled) => {
    const definition = machine(
      { Catch: [{ ErrorEquals: [name], Next: 'Caught' }] },
      caught,
    );
    const { outcome } = await runDefinition(definition, {
      invoke: failing(error),
    });
    expect(outcome?.status).toBe(handled ? 'SUCCEEDED' : 'FAILED');
  });
});

describe('Catch', () => {
  it.each<[string, JsonObject, JsonValue]>([
    ['in place of the input', {}, { Error: 'E', Cause: 'cause of E' }],
    [
      'at a place of the raw input',
      { ResultPath: '$.error' },
      { a: { b: 1 }, error: { Error: 'E', Cause: 'cause of E' } },
    ],
    ['not at all', { ResultPath: null }, { a: { b: 1 } }],
  ])('hands the error on %s', async (_, catcher, expected) => {
    const definition = machine(
      {
        InputPath: '$.a',
        OutputPath: '$.never',
        Catch: [
          { ErrorEquals: ['Other'], Next: 'Caught' },
          { ErrorEquals: ['States.ALL'], Next: 'Caught', ...catcher },
        ],
      },
      caught,
    );
    const { output } = await runDefinition(definition, {
      input: { a: { b: 1 } },
      invoke: failing('E'),
    });
    expect(output).toEqual(expected);
  });

  it('comes after Retry is used up', async () => {
    const invoke = failing('E', 'E');
    const handlers = {
      Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1 }],
      Catch: [{ ErrorEquals: ['E'], Next: 'Caught' }],
    };
    const { types } = await runDefinition(machine(handlers, caught), {
      invoke,
    });
    expect(invoke).toHaveBeenCalledTimes(2);
    expect(types.slice(-4)).toEqual([
      'TaskStateExited',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('catches a result that has no place', async () => {
    const definition = machine(
      {
        ResultPath: '$.a.b',
        Catch: [
          { ErrorEquals: ['States.ResultPathMatchFailure'], Next: 'Caught' },
        ],
      },
      caught,
    );
    const { output } = await runDefinition(definition, {
      input: { a: 1 },
      invoke: failing(),
    });
    expect(output).toMatchObject({ Error: 'States.ResultPathMatchFailure' });
  });

  it('does not catch a missing path in Parameters: States.Runtime ends the execution', async () => {
    const definition = machine(
      {
        Parameters: { 'x.$': '$.x' },
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }],
      },
      caught,
    );
    const invoke = failing();
    const { outcome, types } = await runDefinition(definition, { invoke });
    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
    });
    expect(types).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'ExecutionFailed',
    ]);
    expect(invoke).not.toHaveBeenCalled();
  });

  it('catches a function that cannot use its arguments', async () => {
    const definition = machine(
      {
        Parameters: { 'x.$': 'States.ArrayGetItem($.list, 5)' },
        Catch: [{ ErrorEquals: ['States.IntrinsicFailure'], Next: 'Caught' }],
      },
      caught,
    );
    const { output } = await runDefinition(definition, {
      input: { list: [1] },
    });
    expect(output).toMatchObject({
      Error: 'States.IntrinsicFailure',
      Cause: expect.stringContaining(
        "executing the state 'Work' (entered at the event id #2). The function",
      ),
    });
  });
});
