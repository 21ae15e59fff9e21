import { HistoryEvent } from '@aws-sdk/client-sfn';
import { JsonObject } from '@backstage/types';
import {
  createTestStates,
  functionArn,
  TestStates,
} from './testUtils/createTestStates';

const task = (extra: JsonObject = {}) => ({
  StartAt: 'Work',
  States: {
    Work: { Type: 'Task', Resource: functionArn, End: true, ...extra },
  },
});
const waiting = {
  StartAt: 'Wait',
  States: { Wait: { Type: 'Wait', Seconds: 60, End: true } },
};
const callback = {
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Parameters: {
        FunctionName: 'work',
        Payload: { 'answer.$': '$$.Task.Token' },
      },
      End: true,
    },
  },
};

let states: TestStates;
const describeExecution = (executionArn: string, extra: object = {}) =>
  states.call('DescribeExecution', { executionArn, ...extra });

beforeEach(async () => {
  states = await createTestStates();
});

describe('DescribeExecution', () => {
  it('tells of one that succeeded', async () => {
    const machineArn = await states.create(task());
    const arn = await states.start(machineArn, { answer: { n: 1 } }, 'run');
    await states.clock.advance(0);
    expect(await describeExecution(arn)).toEqual({
      executionArn: arn,
      stateMachineArn: machineArn,
      name: 'run',
      status: 'SUCCEEDED',
      startDate: new Date('2026-01-01'),
      stopDate: new Date('2026-01-01'),
      input: '{"answer":{"n":1}}',
      inputDetails: { included: true },
      output: '{"n":1}',
      outputDetails: { included: true },
      redriveCount: 0,
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
    });
  });

  it('tells of one that failed', async () => {
    const arn = await states.start(await states.create(task()), {
      fail: 'Bad',
    });
    await states.clock.advance(0);
    expect(await describeExecution(arn)).toMatchObject({
      status: 'FAILED',
      error: 'Bad',
      cause: '{"errorType":"Bad","errorMessage":"failed","trace":[]}',
      stopDate: expect.any(Date),
    });
  });

  it('leaves the data out when it is not asked for', async () => {
    const arn = await states.start(await states.create(task()), { answer: 1 });
    await states.clock.advance(0);
    const described = await describeExecution(arn, {
      includedData: 'METADATA_ONLY',
    });
    expect(described).toMatchObject({ inputDetails: { included: false } });
    expect(described.input).toBeUndefined();
    expect(described.output).toBeUndefined();
  });

  it.each([
    ['nonsense', 'InvalidArn'],
    [
      'arn:aws:states:us-east-1:100000000001:execution:machine:none',
      'ExecutionDoesNotExist',
    ],
    [
      'arn:aws:states:us-east-1:100000000002:execution:machine:none',
      'AccessDeniedException',
    ],
  ])('of %s fails with %s', async (arn, code) => {
    await expect(describeExecution(arn)).rejects.toMatchObject({ code });
  });
});

describe('ListExecutions', () => {
  it('lists the newest first, by status, page by page', async () => {
    const stateMachineArn = await states.create(waiting);
    const other = await states.create(waiting, 'other');
    await states.start(other, {}, 'elsewhere');
    for (const name of ['a', 'b', 'c']) {
      await states.start(stateMachineArn, {}, name);
      await states.clock.advance(25_000);
    }
    const names = async (input: object) => {
      const { executions, nextToken } = await states.call<{
        executions: { name: string }[];
        nextToken?: string;
      }>('ListExecutions', { stateMachineArn, ...input });
      return { names: executions.map(({ name }) => name), nextToken };
    };
    expect(await names({})).toEqual({
      names: ['c', 'b', 'a'],
      nextToken: undefined,
    });
    expect((await names({ statusFilter: 'RUNNING' })).names).toEqual([
      'c',
      'b',
    ]);
    expect((await names({ statusFilter: 'SUCCEEDED' })).names).toEqual(['a']);
    expect((await names({ redriveFilter: 'REDRIVEN' })).names).toEqual([]);
    const first = await names({ maxResults: 2 });
    expect(first.names).toEqual(['c', 'b']);
    expect(
      (await names({ maxResults: 2, nextToken: first.nextToken })).names,
    ).toEqual(['a']);
    await expect(names({ nextToken: 'forged' })).rejects.toMatchObject({
      code: 'InvalidToken',
    });
    await expect(names({ maxResults: 1001 })).rejects.toMatchObject({
      code: 'ValidationException',
    });
    await expect(names({ statusFilter: 'running' })).rejects.toMatchObject({
      code: 'ValidationException',
    });
  });
});

describe('GetExecutionHistory', () => {
  const history = (executionArn: string, extra: object = {}) =>
    states.call<{ events: HistoryEvent[]; nextToken?: string }>(
      'GetExecutionHistory',
      { executionArn, ...extra },
    );

  it('gives events in the shape of the SDK, forwards, backwards and in pages', async () => {
    const arn = await states.start(await states.create(task()), { answer: 1 });
    await states.clock.advance(0);
    const { events } = await history(arn);
    expect(events.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'LambdaFunctionScheduled',
      'LambdaFunctionStarted',
      'LambdaFunctionSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    expect(events[1]).toEqual({
      id: 2,
      previousEventId: 0,
      type: 'TaskStateEntered',
      timestamp: new Date('2026-01-01'),
      stateEnteredEventDetails: {
        name: 'Work',
        input: '{"answer":1}',
        inputDetails: { truncated: false },
      },
    });
    expect(events[5].stateExitedEventDetails).toMatchObject({ output: '1' });
    const backwards = await history(arn, { reverseOrder: true, maxResults: 3 });
    expect(backwards.events.map(({ id }) => id)).toEqual([7, 6, 5]);
    const { nextToken } = backwards;
    const rest = await history(arn, {
      reverseOrder: true,
      maxResults: 4,
      nextToken,
    });
    expect(rest.events.map(({ id }) => id)).toEqual([4, 3, 2, 1]);
    expect(rest.nextToken).toBeUndefined();
    await expect(history(arn, { nextToken })).rejects.toMatchObject({
      code: 'InvalidToken',
    });
  });

  it('leaves the data out when it is not asked for', async () => {
    const arn = await states.start(await states.create(task()), {
      answer: 'secret',
    });
    await states.clock.advance(0);
    const { events } = await history(arn, { includeExecutionData: false });
    expect(JSON.stringify(events)).not.toContain('secret');
    expect(events[1].stateEnteredEventDetails).toEqual({ name: 'Work' });
  });
});

describe('StopExecution', () => {
  it('ends a running execution as ABORTED', async () => {
    const executionArn = await states.start(await states.create(waiting));
    await states.clock.advance(7000);
    const { stopDate } = await states.call('StopExecution', {
      executionArn,
      error: 'Cancelled',
      cause: 'by Ada',
    });
    expect(stopDate).toEqual(new Date('2026-01-01T00:00:07Z'));
    expect(await describeExecution(executionArn)).toMatchObject({
      status: 'ABORTED',
      error: 'Cancelled',
      cause: 'by Ada',
      stopDate,
    });
  });

  it('leaves one alone that has ended', async () => {
    const executionArn = await states.start(await states.create(task()));
    await states.clock.advance(0);
    await states.clock.advance(9000);
    expect(await states.call('StopExecution', { executionArn })).toEqual({
      stopDate: new Date('2026-01-01'),
    });
    expect((await describeExecution(executionArn)).status).toBe('SUCCEEDED');
  });

  it.each([{ error: 'x'.repeat(257) }, { cause: 'x'.repeat(32_769) }])(
    'refuses texts that are too long',
    async texts => {
      const executionArn = await states.start(await states.create(waiting));
      await expect(
        states.call('StopExecution', { executionArn, ...texts }),
      ).rejects.toMatchObject({ code: 'ValidationException' });
    },
  );
});

describe('a task token', () => {
  /** Starts an execution that waits; its ARN and token. */
  async function waitingTask(extra: JsonObject = {}) {
    const definition = {
      ...callback,
      States: { Ask: { ...callback.States.Ask, ...extra } },
    };
    const arn = await states.start(await states.create(definition));
    await states.clock.advance(0);
    const { events } = await states.call<{ events: HistoryEvent[] }>(
      'GetExecutionHistory',
      { executionArn: arn },
    );
    const { taskSubmittedEventDetails } = events[4];
    const taskToken = JSON.parse(
      taskSubmittedEventDetails?.output ?? '{}',
    ).Payload;
    return { arn, taskToken };
  }

  it('brings the result, once', async () => {
    const { arn, taskToken } = await waitingTask();
    await states.call('SendTaskHeartbeat', { taskToken });
    await states.call('SendTaskSuccess', { taskToken, output: '{"ok":true}' });
    await states.clock.advance(0);
    expect(await describeExecution(arn)).toMatchObject({
      status: 'SUCCEEDED',
      output: '{"ok":true}',
    });
    await expect(
      states.call('SendTaskSuccess', { taskToken, output: '1' }),
    ).rejects.toMatchObject({ code: 'TaskTimedOut' });
    await expect(
      states.call('SendTaskHeartbeat', { taskToken }),
    ).rejects.toMatchObject({ code: 'TaskTimedOut' });
  });

  it('brings a failure', async () => {
    const { arn, taskToken } = await waitingTask();
    await states.call('SendTaskFailure', {
      taskToken,
      error: 'Declined',
      cause: 'no',
    });
    await states.clock.advance(0);
    expect(await describeExecution(arn)).toMatchObject({
      status: 'FAILED',
      error: 'Declined',
      cause: 'no',
    });
  });

  it('ends without heartbeats', async () => {
    const { arn } = await waitingTask({ HeartbeatSeconds: 10 });
    await states.clock.advance(10_000);
    await states.clock.advance(0);
    expect(await describeExecution(arn)).toMatchObject({
      status: 'FAILED',
      error: 'States.Timeout',
    });
  });

  it.each([
    ['SendTaskSuccess', { output: '1' }],
    ['SendTaskFailure', { error: 'E' }],
    ['SendTaskHeartbeat', {}],
  ] as const)('that is none is refused by %s', async (operation, input) => {
    await expect(
      states.call(operation, { taskToken: 'forged', ...input }),
    ).rejects.toMatchObject({ code: 'InvalidToken' });
  });

  it('takes JSON only', async () => {
    const { taskToken } = await waitingTask();
    await expect(
      states.call('SendTaskSuccess', { taskToken, output: 'text' }),
    ).rejects.toMatchObject({ code: 'InvalidOutput' });
  });
});
