import { JsonObject, JsonValue } from '@backstage/types';
import { ExecutionError } from '../errors/ExecutionError';
import {
  DefinitionRun,
  functionArn,
  runDefinition,
  singleState,
} from '../testUtils/runDefinition';
import { ExecutionHistory } from './ExecutionHistory';
import { detailsMemberOf, HistoryEventRecord } from './HistoryEventRecord';

/** Each event as `type previousEventId`. */
const chainOf = ({ events }: DefinitionRun) =>
  events.map(({ previousEventId, type }) => `${type} ${previousEventId}`);

const echo = async (payload: JsonValue) => payload;
const fail = async () => {
  throw new ExecutionError('Bad', 'why');
};
const invoke = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: 'work' },
};
const branch = (name: string, state: JsonObject = { Type: 'Pass' }) => ({
  StartAt: name,
  States: {
    [name]: { ...state, ...(state.Type === 'Fail' ? {} : { End: true }) },
  },
});

describe('the history of an execution', () => {
  it('tells of an integration as GetExecutionHistory does', async () => {
    const run = await runDefinition(
      singleState({ ...invoke, TimeoutSeconds: 9 }),
      { input: { a: 1 }, invoke: echo },
    );
    const names = { resource: 'invoke', resourceType: 'lambda' };
    const untruncated = { truncated: false };
    const at = { timestamp: '2026-01-01T00:00:00.000Z' };
    expect(run.events).toEqual([
      {
        ...at,
        id: 1,
        previousEventId: 0,
        type: 'ExecutionStarted',
        details: {
          input: '{"a":1}',
          inputDetails: untruncated,
          roleArn: 'arn:aws:iam::100000000001:role/machine',
        },
      },
      {
        ...at,
        id: 2,
        previousEventId: 0,
        type: 'TaskStateEntered',
        details: { name: 'Only', input: '{"a":1}', inputDetails: untruncated },
      },
      {
        ...at,
        id: 3,
        previousEventId: 2,
        type: 'TaskScheduled',
        details: {
          ...names,
          region: 'us-east-1',
          parameters: '{"FunctionName":"work"}',
          timeoutInSeconds: 9,
        },
      },
      { ...at, id: 4, previousEventId: 3, type: 'TaskStarted', details: names },
      {
        ...at,
        id: 5,
        previousEventId: 4,
        type: 'TaskSucceeded',
        details: {
          ...names,
          output: '{"FunctionName":"work"}',
          outputDetails: untruncated,
        },
      },
      {
        ...at,
        id: 6,
        previousEventId: 5,
        type: 'TaskStateExited',
        details: {
          name: 'Only',
          output: '{"FunctionName":"work"}',
          outputDetails: untruncated,
        },
      },
      {
        ...at,
        id: 7,
        previousEventId: 6,
        type: 'ExecutionSucceeded',
        details: {
          output: '{"FunctionName":"work"}',
          outputDetails: untruncated,
        },
      },
    ]);
  });

  it('tells of a function by its ARN in its own events', async () => {
    const run = await runDefinition(
      singleState({ Type: 'Task', Resource: functionArn }),
      { invoke: echo },
    );
    expect(chainOf(run).slice(2, 5)).toEqual([
      'LambdaFunctionScheduled 2',
      'LambdaFunctionStarted 3',
      'LambdaFunctionSucceeded 4',
    ]);
    expect(run.events[2].details).toEqual({
      resource: functionArn,
      input: '{}',
      inputDetails: { truncated: false },
    });
    expect(run.events[3].details).toBeUndefined();
  });

  it('tells of every attempt, and enters the state once', async () => {
    const run = await runDefinition(
      singleState({
        ...invoke,
        Retry: [{ ErrorEquals: ['Bad'], MaxAttempts: 1 }],
      }),
      { invoke: fail },
    );
    expect(chainOf(run)).toEqual([
      'ExecutionStarted 0',
      'TaskStateEntered 0',
      'TaskScheduled 2',
      'TaskStarted 3',
      'TaskFailed 4',
      'TaskScheduled 5',
      'TaskStarted 6',
      'TaskFailed 7',
      'ExecutionFailed 8',
    ]);
    expect(run.events[4].details).toEqual({
      resource: 'invoke',
      resourceType: 'lambda',
      error: 'Bad',
      cause: 'why',
    });
    expect(run.events[8].details).toEqual({ error: 'Bad', cause: 'why' });
  });

  it('chains the branches of a Parallel state each by itself', async () => {
    const run = await runDefinition({
      StartAt: 'P',
      States: {
        P: {
          Type: 'Parallel',
          Branches: [branch('A'), branch('B')],
          Next: 'After',
        },
        After: { Type: 'Pass', End: true },
      },
    });
    const at = (type: string, name: string) =>
      run.events.find(
        event => event.type === type && event.details?.name === name,
      )!;
    for (const name of ['A', 'B']) {
      expect(at('PassStateEntered', name).previousEventId).toBe(3);
      expect(at('PassStateExited', name).previousEventId).toBe(
        at('PassStateEntered', name).id,
      );
    }
    expect(chainOf(run).slice(7)).toEqual([
      'ParallelStateSucceeded 7',
      'ParallelStateExited 7',
      'PassStateEntered 9',
      'PassStateExited 10',
      'ExecutionSucceeded 11',
    ]);
  });

  it.each<[string, JsonObject, string[]]>([
    [
      'a Fail state',
      { Type: 'Fail', Error: 'E' },
      ['FailStateEntered 3', 'ParallelStateFailed 4', 'ExecutionFailed 5'],
    ],
    [
      'a task',
      invoke,
      [
        'TaskStateEntered 3',
        'TaskScheduled 4',
        'TaskStarted 5',
        'TaskFailed 6',
        'TaskStateAborted 7',
        'ParallelStateFailed 7',
        'ExecutionFailed 9',
      ],
    ],
    [
      'States.Runtime',
      { Type: 'Pass', InputPath: '$.x' },
      ['PassStateEntered 3', 'ExecutionFailed 4'],
    ],
  ])('tells how a branch failed by %s', async (_, state, expected) => {
    const run = await runDefinition(
      singleState({ Type: 'Parallel', Branches: [branch('A', state)] }),
      { invoke: fail },
    );
    expect(chainOf(run)).toEqual([
      'ExecutionStarted 0',
      'ParallelStateEntered 0',
      'ParallelStateStarted 2',
      ...expected,
    ]);
  });

  it('starts a Parallel state again for every retry', async () => {
    const state = {
      Type: 'Parallel',
      Branches: [branch('A', { Type: 'Fail', Error: 'E' })],
      Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1 }],
    };
    expect(chainOf(await runDefinition(singleState(state))).slice(2)).toEqual([
      'ParallelStateStarted 2',
      'FailStateEntered 3',
      'ParallelStateStarted 4',
      'FailStateEntered 5',
      'ParallelStateFailed 6',
      'ExecutionFailed 7',
    ]);
  });

  it('tells of the iterations of a Map state', async () => {
    const state = {
      Type: 'Map',
      MaxConcurrency: 1,
      ItemProcessor: branch('I'),
    };
    const run = await runDefinition(singleState(state), { input: [1, 2] });
    expect(chainOf(run)).toEqual([
      'ExecutionStarted 0',
      'MapStateEntered 0',
      'MapStateStarted 2',
      'MapIterationStarted 3',
      'PassStateEntered 4',
      'PassStateExited 5',
      'MapIterationSucceeded 6',
      'MapIterationStarted 3',
      'PassStateEntered 8',
      'PassStateExited 9',
      'MapIterationSucceeded 10',
      'MapStateSucceeded 11',
      'MapStateExited 11',
      'ExecutionSucceeded 13',
    ]);
    expect(run.events[2].details).toEqual({ length: 2 });
    expect(run.events[7].details).toEqual({ name: 'Only', index: 1 });
  });

  it('leaves an empty Map state from where it started', async () => {
    const run = await runDefinition(
      singleState({ Type: 'Map', ItemProcessor: branch('I') }),
      { input: [] },
    );
    expect(chainOf(run).slice(2)).toEqual([
      'MapStateStarted 2',
      'MapStateSucceeded 3',
      'MapStateExited 3',
      'ExecutionSucceeded 5',
    ]);
  });

  it('tells which iterations a failing one cut off', async () => {
    const never = (payload: JsonValue, signal: AbortSignal) =>
      payload === 1
        ? fail()
        : new Promise<JsonValue>((_, reject) =>
            signal.addEventListener('abort', () => reject(signal.reason)),
          );
    const state = {
      Type: 'Map',
      ItemProcessor: branch('I', { Type: 'Task', Resource: functionArn }),
    };
    const run = await runDefinition(singleState(state), {
      input: [1, 2],
      invoke: never,
    });
    const failed = run.events.find(
      ({ type }) => type === 'LambdaFunctionFailed',
    )!.id;
    expect(chainOf(run).slice(-5)).toEqual([
      `MapIterationFailed ${failed}`,
      `TaskStateAborted ${failed}`,
      `MapIterationAborted ${failed}`,
      `MapStateFailed ${failed}`,
      `ExecutionFailed ${run.events.length - 1}`,
    ]);
  });

  it('numbers its events without gaps and points back only', async () => {
    const state = {
      Type: 'Map',
      ItemProcessor: branch('P', {
        Type: 'Parallel',
        Branches: [branch('A', { Type: 'Wait', Seconds: 1 }), branch('B')],
      }),
    };
    const { events } = await runDefinition(singleState(state), {
      input: [1, 2, 3],
    });
    events.forEach(({ id, previousEventId }, index) => {
      expect(id).toBe(index + 1);
      expect(previousEventId).toBeLessThan(id);
    });
  });

  it('ends an execution that would pass 25,000 events', async () => {
    const loop = {
      StartAt: 'A',
      States: {
        A: {
          Type: 'Choice',
          Choices: [{ Variable: '$.stop', IsPresent: true, Next: 'B' }],
          Default: 'A',
        },
        B: { Type: 'Succeed' },
      },
    };
    const { events, outcome } = await runDefinition(loop);
    expect(outcome).toMatchObject({
      error: 'States.Runtime',
      cause: expect.stringContaining(
        'maximum number of history events (25000)',
      ),
    });
    expect(events).toHaveLength(25_000);
    expect(events.at(-1)?.type).toBe('ExecutionFailed');
  });
});

describe('ExecutionHistory', () => {
  it('adds nothing behind the event that ends the execution', () => {
    const events: HistoryEventRecord[] = [];
    const onEvent = jest.fn();
    const history = ExecutionHistory.create({
      events,
      now: () => new Date(0),
      onEvent,
    });
    history.record({ type: 'ExecutionStarted', previousEventId: 0 });
    history.record({ type: 'ExecutionAborted', previousEventId: 0 });
    expect(history.record({ type: 'TaskFailed', previousEventId: 1 })).toBe(2);
    expect(events.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'ExecutionAborted',
    ]);
    expect(onEvent).toHaveBeenCalledTimes(2);
  });
});

describe('detailsMemberOf', () => {
  it.each([
    ['TaskStateEntered', 'stateEnteredEventDetails'],
    ['ChoiceStateExited', 'stateExitedEventDetails'],
    ['TaskTimedOut', 'taskTimedOutEventDetails'],
    ['LambdaFunctionScheduled', 'lambdaFunctionScheduledEventDetails'],
    ['MapIterationStarted', 'mapIterationStartedEventDetails'],
    ['ExecutionAborted', 'executionAbortedEventDetails'],
  ])('puts the details of %s into %s', (type, member) => {
    expect(detailsMemberOf(type)).toBe(member);
  });
});
