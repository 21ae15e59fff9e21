import { JsonObject, JsonValue } from '@backstage/types';
import {
  functionArn,
  runDefinition,
  singleState,
} from '../testUtils/runDefinition';

const echo = async (payload: JsonValue) => payload;

async function outputOf(
  state: JsonObject,
  input: JsonValue = {},
  invoke = echo,
): Promise<JsonValue | undefined> {
  const run = await runDefinition(singleState(state), { input, invoke });
  expect(run.outcome).toMatchObject({ status: 'SUCCEEDED' });
  return run.output;
}

async function failureOf(state: JsonObject, input: JsonValue = {}) {
  const run = await runDefinition(singleState(state), { input, invoke: echo });
  return run.outcome;
}

describe('Pass', () => {
  it.each<[string, JsonObject, JsonValue, JsonValue]>([
    ['passes its input on', {}, { a: 1 }, { a: 1 }],
    ['gives its result', { Result: { b: 2 } }, { a: 1 }, { b: 2 }],
    ['gives false', { Result: false }, { a: 1 }, false],
    ['gives null', { Result: null }, { a: 1 }, null],
    [
      'gives 0 at a place',
      { Result: 0, ResultPath: '$.n' },
      { a: 1 },
      { a: 1, n: 0 },
    ],
    ['drops its result', { Result: 1, ResultPath: null }, { a: 1 }, { a: 1 }],
    [
      'takes a part of its input',
      { InputPath: '$.a' },
      { a: { b: 1 } },
      { b: 1 },
    ],
    ['takes nothing of its input', { InputPath: null }, { a: 1 }, {}],
    ['hands on a part', { OutputPath: '$.a' }, { a: [1] }, [1]],
    ['hands on nothing', { OutputPath: null }, { a: 1 }, {}],
    [
      'joins with the raw input',
      { InputPath: '$.a', ResultPath: '$.c' },
      { a: 1, b: 2 },
      { a: 1, b: 2, c: 1 },
    ],
    ['takes the context object', { InputPath: '$$.Execution.Name' }, {}, 'run'],
    [
      'fills a template',
      {
        Parameters: {
          'id.$': '$.id',
          'all.$': '$.list[*].n',
          'text.$': "States.Format('{}!', $.id)",
          fixed: {
            'deep.$': '$$.StateMachine.Name',
            list: [{ 'in.$': '$.id' }],
          },
        },
      },
      { id: 'x', list: [{ n: 1 }, { n: 2 }] },
      {
        id: 'x',
        all: [1, 2],
        text: 'x!',
        fixed: { deep: 'machine', list: [{ in: 'x' }] },
      },
    ],
    [
      'gives null past the end of an array',
      { Parameters: { 'x.$': '$.a[3]' } },
      { a: [] },
      { x: null },
    ],
  ])('%s', async (_, state, input, expected) => {
    expect(await outputOf({ Type: 'Pass', ...state }, input)).toEqual(expected);
  });

  it.each<[string, JsonObject, string]>([
    [
      'Parameters',
      { Parameters: { 'x.$': '$.b' } },
      `The JSONPath '$.b' specified for the field 'x.$' could not be found in the input '{"a":1}'`,
    ],
    [
      'InputPath',
      { InputPath: '$.b' },
      "Invalid path '$.b' : No results for path: $['b']",
    ],
    [
      'OutputPath',
      { OutputPath: '$.b.c' },
      "Invalid path '$.b.c' : Missing property in path: $['b']",
    ],
  ])(
    'fails with States.Runtime by a missing path in %s',
    async (_, state, cause) => {
      expect(await failureOf({ Type: 'Pass', ...state }, { a: 1 })).toEqual({
        status: 'FAILED',
        error: 'States.Runtime',
        cause: `An error occurred while executing the state 'Only' (entered at the event id #2). ${cause}`,
      });
    },
  );

  it('fails when its result has no place in the input', async () => {
    expect(
      await failureOf(
        { Type: 'Pass', Result: 1, ResultPath: '$.a.b' },
        { a: 'text' },
      ),
    ).toMatchObject({
      error: 'States.ResultPathMatchFailure',
      cause: expect.stringContaining(
        'Unable to apply ReferencePath $.a.b to input {"a":"text"}',
      ),
    });
  });
});

describe('Succeed', () => {
  it('hands on what its paths select', async () => {
    const state = { Type: 'Succeed', InputPath: '$.a', OutputPath: '$.b' };
    expect(await outputOf(state, { a: { b: 1 } })).toBe(1);
  });
});

describe('Fail', () => {
  it.each<[string, JsonObject, object]>([
    [
      'fixed texts',
      { Error: 'Refused', Cause: 'why' },
      { error: 'Refused', cause: 'why' },
    ],
    [
      'paths',
      { ErrorPath: '$.error', CausePath: '$$.State.Name' },
      { error: 'Late', cause: 'Only' },
    ],
    [
      'functions',
      { Error: 'E', CausePath: 'States.JsonToString($.details)' },
      { error: 'E', cause: '{"a":1}' },
    ],
    ['neither', {}, {}],
    [
      'a path to no string',
      { ErrorPath: '$.details' },
      {
        error: 'States.Runtime',
        cause: expect.stringContaining(
          "The ErrorPath field with value '$.details' must reference a string",
        ),
      },
    ],
    [
      'a path to nothing',
      { CausePath: '$.missing' },
      {
        error: 'States.Runtime',
        cause: expect.stringContaining("specified for the field 'CausePath'"),
      },
    ],
  ])('ends the execution by %s', async (_, state, expected) => {
    const input = { error: 'Late', details: { a: 1 } };
    expect(await failureOf({ Type: 'Fail', ...state }, input)).toEqual({
      status: 'FAILED',
      ...expected,
    });
  });
});

describe('Wait', () => {
  it.each<[string, JsonObject, number]>([
    ['Seconds', { Seconds: 60 }, 60_000],
    ['no seconds', { Seconds: 0 }, 0],
    ['SecondsPath', { SecondsPath: '$.seconds' }, 5000],
    ['Timestamp', { Timestamp: '2026-01-01T00:00:30Z' }, 30_000],
    ['TimestampPath', { TimestampPath: '$.at' }, 7000],
    ['a time that has passed', { Timestamp: '2020-01-01T00:00:00Z' }, 0],
  ])('waits by %s', async (_, state, milliseconds) => {
    const input = { seconds: 5, at: '2026-01-01T01:00:07+01:00' };
    const { events } = await runDefinition(
      singleState({ Type: 'Wait', ...state }),
      { input },
    );
    const [entered, exited] = events
      .slice(1)
      .map(event => Date.parse(event.timestamp));
    expect(exited - entered).toBe(milliseconds);
  });

  it.each([
    ['SecondsPath', '$.text'],
    ['SecondsPath', '$.negative'],
    ['TimestampPath', '$.text'],
    ['TimestampPath', '$.missing'],
  ])('fails by a %s %s', async (field, path) => {
    const input = { text: 'soon', negative: -1 };
    expect(
      await failureOf({ Type: 'Wait', [field]: path }, input),
    ).toMatchObject({ error: 'States.Runtime' });
  });
});

describe('Task', () => {
  const task = { Type: 'Task', Resource: functionArn };

  it('calls with its parameters and places its result', async () => {
    const state = {
      ...task,
      InputPath: '$.data',
      Parameters: {
        'id.$': '$.id',
        'name.$': '$$.State.Name',
        'retries.$': '$$.State.RetryCount',
      },
      ResultSelector: { 'only.$': '$.id', 'run.$': '$$.Execution.Name' },
      ResultPath: '$.result',
      OutputPath: '$.result',
    };
    expect(await outputOf(state, { data: { id: 7 } })).toEqual({
      only: 7,
      run: 'run',
    });
  });

  it('fails with States.DataLimitExceeded over 256 KiB of result, by its name only', async () => {
    const big = async () => 'ü'.repeat(131_073);
    const caught = { Next: 'Caught' };
    const definition = (name: string) => ({
      StartAt: 'Work',
      States: {
        Work: {
          ...task,
          End: true,
          Catch: [{ ErrorEquals: [name], ...caught }],
        },
        Caught: { Type: 'Pass', End: true },
      },
    });
    const error = 'States.DataLimitExceeded';
    const uncaught = await runDefinition(definition('States.ALL'), {
      invoke: big,
    });
    expect(uncaught.outcome).toMatchObject({
      status: 'FAILED',
      error,
      cause: expect.stringContaining(functionArn),
    });
    expect(uncaught.types).toContain('LambdaFunctionFailed');
    const handled = await runDefinition(definition(error), { invoke: big });
    expect(handled.output).toMatchObject({ Error: error });
  });

  it('takes exactly 256 KiB', async () => {
    const text = 'a'.repeat(262_142);
    expect(await outputOf(task, {}, async () => text)).toBe(text);
  });

  it('refuses a state output over 256 KiB', async () => {
    const state = { Type: 'Pass', Parameters: { 'a.$': '$.t', 'b.$': '$.t' } };
    expect(await failureOf(state, { t: 'x'.repeat(140_000) })).toMatchObject({
      error: 'States.DataLimitExceeded',
      cause:
        "The state/task 'Only' returned a result with a size exceeding the maximum number of bytes service limit.",
    });
  });
});
