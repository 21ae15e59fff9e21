import { JsonObject, JsonValue } from '@backstage/types';
import { ExecutionError } from '../errors/ExecutionError';
import {
  functionArn,
  runDefinition,
  singleState,
} from '../testUtils/runDefinition';

const block = (state: JsonObject, name = 'Inner') => ({
  StartAt: name,
  States: {
    [name]: { ...state, ...(state.Type === 'Fail' ? {} : { End: true }) },
  },
});
const pass = block({ Type: 'Pass' });
const work = block({ Type: 'Task', Resource: functionArn });

/** Fails for the payloads given and echoes all others. */
const failingFor =
  (...payloads: JsonValue[]) =>
  async (payload: JsonValue) => {
    if (payloads.includes(payload)) {
      throw new ExecutionError('Bad', `item ${payload}`);
    }
    return payload;
  };

const map = (extra: JsonObject = {}) => ({
  Type: 'Map',
  ItemProcessor: work,
  ...extra,
});

async function runMapOver(
  input: JsonValue,
  extra: JsonObject,
  invoke = failingFor(),
) {
  return runDefinition(singleState(map(extra)), { input, invoke });
}

describe('Map', () => {
  it.each<[string, JsonValue, JsonObject, JsonValue]>([
    ['its input', [1, 2], {}, [1, 2]],
    ['nothing', [], {}, []],
    ['a path', { l: [3] }, { ItemsPath: '$.l' }, [3]],
    [
      'a part of its input',
      { a: { l: [4] } },
      { InputPath: '$.a', ItemsPath: '$.l' },
      [4],
    ],
    [
      'a selector',
      { l: ['x', 'y'], k: 1 },
      {
        ItemsPath: '$.l',
        ItemSelector: {
          'i.$': '$$.Map.Item.Index',
          'v.$': '$$.Map.Item.Value',
          'k.$': '$.k',
        },
      },
      [
        { i: 0, v: 'x', k: 1 },
        { i: 1, v: 'y', k: 1 },
      ],
    ],
    [
      'the selector by its old name',
      ['x'],
      { Parameters: { 'v.$': '$$.Map.Item.Value' } },
      [{ v: 'x' }],
    ],
    [
      'a result selector',
      [1, 2, 3],
      { ResultSelector: { 'n.$': 'States.ArrayLength($)' } },
      { n: 3 },
    ],
    [
      'a result path',
      { l: [1] },
      { ItemsPath: '$.l', ResultPath: '$.r' },
      { l: [1], r: [1] },
    ],
  ])('runs over %s', async (_, input, extra, expected) => {
    expect((await runMapOver(input, extra)).output).toEqual(expected);
  });

  it('knows its processor by the old name, and the item inside of it', async () => {
    const inner = block({
      Type: 'Pass',
      Parameters: { 'i.$': '$$.Map.Item.Index', 's.$': '$$.State.Name' },
    });
    const { output } = await runDefinition(
      singleState({ Type: 'Map', Iterator: inner }),
      { input: ['a', 'b'] },
    );
    expect(output).toEqual([
      { i: 0, s: 'Inner' },
      { i: 1, s: 'Inner' },
    ]);
  });

  it.each([
    [{}, 9],
    [{ MaxConcurrency: 2 }, 2],
    [{ MaxConcurrency: 0 }, 9],
    [{ MaxConcurrencyPath: '$.most' }, 3],
  ])('with %j runs %d at once', async (extra, expected) => {
    let running = 0;
    let most = 0;
    const input = { most: 3, l: [...Array(9).keys()] };
    const { output } = await runMapOver(
      input,
      { ItemsPath: '$.l', ...extra },
      async payload => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(resolve => setImmediate(resolve));
        running -= 1;
        return payload;
      },
    );
    expect(most).toBe(expected);
    expect(output).toEqual(input.l);
  });

  it('runs no more than 40 at once', async () => {
    let running = 0;
    let most = 0;
    await runMapOver([...Array(90).keys()], {}, async payload => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => setImmediate(resolve));
      running -= 1;
      return payload;
    });
    expect(most).toBe(40);
  });

  it('fails with the first failing item and starts no further ones', async () => {
    const invoke = jest.fn(failingFor(2));
    const { outcome } = await runMapOver(
      [1, 2, 3, 4],
      { MaxConcurrency: 1 },
      invoke,
    );
    expect(outcome).toEqual({
      status: 'FAILED',
      error: 'Bad',
      cause: 'item 2',
    });
    expect(invoke).toHaveBeenCalledTimes(2);
  });

  const runFailingTwice = (extra: JsonObject) =>
    runMapOver(
      { n: 2, p: 20.5, l: [1, 2, 3, 4] },
      { ItemsPath: '$.l', ...extra },
      failingFor(2, 4),
    );

  it.each<JsonObject>([
    { ToleratedFailureCount: 2 },
    { ToleratedFailurePercentage: 50 },
    { ToleratedFailureCountPath: '$.n' },
  ])('with %j tolerates two of four failures', async extra => {
    expect((await runFailingTwice(extra)).output).toEqual([
      1,
      { Error: 'Bad', Cause: 'item 2' },
      3,
      { Error: 'Bad', Cause: 'item 4' },
    ]);
  });

  it.each<JsonObject>([
    { ToleratedFailureCount: 1 },
    { ToleratedFailurePercentage: 49 },
    { ToleratedFailurePercentagePath: '$.p' },
    { ToleratedFailureCount: 4, ToleratedFailurePercentage: 1 },
  ])('with %j does not tolerate two of four failures', async extra => {
    const cause = 'of 4 items failed, the last with Bad: item';
    expect((await runFailingTwice(extra)).outcome).toMatchObject({
      error: 'States.ExceedToleratedFailureThreshold',
      cause: expect.stringContaining(cause),
    });
  });

  it.each<[JsonObject, string]>([
    [{ ItemsPath: '$.text' }, 'Reference path "$.text" must point to array.'],
    [{ ItemsPath: '$.missing' }, "Invalid path '$.missing'"],
    [{ ItemsPath: '$.l', MaxConcurrencyPath: '$.text' }, 'MaxConcurrencyPath'],
    [
      { ItemsPath: '$.l', ToleratedFailurePercentagePath: '$.big' },
      'from 0 to 100',
    ],
    [
      { ItemsPath: '$.l', ItemSelector: { 'x.$': '$.missing' } },
      "specified for the field 'x.$'",
    ],
  ])('fails with States.Runtime by %j', async (extra, cause) => {
    const { outcome } = await runMapOver(
      { text: 'x', big: 101, l: [1] },
      extra,
    );
    expect(outcome).toMatchObject({
      error: 'States.Runtime',
      cause: expect.stringContaining(cause),
    });
  });

  it('retries all items, and catches what no retry mends', async () => {
    const invoke = jest.fn(failingFor(2));
    const definition = {
      StartAt: 'All',
      States: {
        All: {
          ...map({ MaxConcurrency: 1 }),
          End: true,
          Retry: [{ ErrorEquals: ['Bad'], MaxAttempts: 1 }],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }],
        },
        Caught: { Type: 'Pass', End: true },
      },
    };
    const { output } = await runDefinition(definition, {
      input: [1, 2],
      invoke,
    });
    expect(output).toEqual({ Error: 'Bad', Cause: 'item 2' });
    expect(invoke.mock.calls.map(([payload]) => payload)).toEqual([1, 2, 1, 2]);
  });

  it('runs in itself', async () => {
    const nested = {
      Type: 'Map',
      ItemProcessor: block({ Type: 'Map', ItemProcessor: pass }, 'Middle'),
    };
    const { output } = await runDefinition(singleState(nested), {
      input: [[1, 2], [], [3]],
    });
    expect(output).toEqual([[1, 2], [], [3]]);
  });
});

describe('Parallel', () => {
  const parallel = (...Branches: JsonObject[]) => ({
    Type: 'Parallel',
    Branches,
  });

  it('gives every branch its input and lists their outputs in order', async () => {
    const { output } = await runDefinition(
      singleState({
        ...parallel(
          block({ Type: 'Wait', Seconds: 9 }, 'Slow'),
          block({ Type: 'Pass', Result: 'b' }, 'Fast'),
        ),
        Parameters: { 'n.$': '$.a' },
      }),
      { input: { a: 1 } },
    );
    expect(output).toEqual([{ n: 1 }, 'b']);
  });

  it('ends the other branches by the first failure', async () => {
    const { events, outcome } = await runDefinition(
      singleState(
        parallel(block({ Type: 'Wait', Seconds: 1000 }, 'Slow'), {
          StartAt: 'Soon',
          States: {
            Soon: { Type: 'Wait', Seconds: 5, Next: 'Boom' },
            Boom: { Type: 'Fail', Error: 'E', Cause: 'c' },
          },
        }),
      ),
    );
    expect(outcome).toEqual({ status: 'FAILED', error: 'E', cause: 'c' });
    expect(events.at(-1)?.timestamp).toBe('2026-01-01T00:00:05.000Z');
  });

  it('aborts the work of other branches', async () => {
    const aborted = jest.fn();
    await runDefinition(
      singleState(parallel(work, block({ Type: 'Fail', Error: 'E' }, 'Boom'))),
      {
        invoke: (_, signal) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              aborted();
              reject(signal.reason);
            });
          }),
      },
    );
    expect(aborted).toHaveBeenCalledTimes(1);
  });

  it('lets a branch catch its own failure', async () => {
    const branch = {
      StartAt: 'Try',
      States: {
        Try: {
          Type: 'Task',
          Resource: functionArn,
          End: true,
          Catch: [{ ErrorEquals: ['Bad'], Next: 'Mend' }],
        },
        Mend: { Type: 'Pass', Result: 'mended', End: true },
      },
    };
    const { output, types } = await runDefinition(
      singleState(parallel(branch)),
      { input: 1, invoke: failingFor(1) },
    );
    expect(output).toEqual(['mended']);
    expect(types).not.toContain('TaskStateAborted');
  });
});
