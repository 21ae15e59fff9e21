import { HistoryEvent } from '@aws-sdk/client-sfn';
import { LambdaResult } from '../../lambda/InvokeLambda';
import {
  createTestStates,
  functionArn,
  invokeTestFunction,
  TestStates,
} from './testUtils/createTestStates';
import { statesStore } from './StatesStore';

const definition = {
  StartAt: 'First',
  States: {
    First: {
      Type: 'Pass',
      Parameters: { answer: 'from the first state' },
      Next: 'Wait',
    },
    Wait: { Type: 'Wait', Seconds: 60, Next: 'Work' },
    Work: { Type: 'Task', Resource: functionArn, End: true },
  },
};

/** Ends a sandbox and starts it again with what its snapshot would hold. */
async function restart(
  states: TestStates,
  options: { orderly: boolean; invokeLambda?: typeof invokeTestFunction },
): Promise<TestStates> {
  const { invokeLambda, orderly } = options;
  const snapshot = () =>
    JSON.parse(JSON.stringify(statesStore(states.runtime.state)));
  const atCrash = snapshot();
  await states.service.close();
  const stores = { states: orderly ? snapshot() : atCrash };
  return createTestStates({ stores, clock: states.clock, invokeLambda });
}

async function typesOf(states: TestStates, executionArn: string) {
  const { events } = await states.call<{ events: HistoryEvent[] }>(
    'GetExecutionHistory',
    { executionArn },
  );
  expect(events.map(({ id }) => id)).toEqual(
    events.map((_, index) => index + 1),
  );
  return events.map(({ type }) => type);
}

describe.each([
  ['is closed', true],
  ['crashes', false],
])('an execution, when the sandbox %s in the middle,', (_, orderly) => {
  it('goes on with the state it was in, with its input and history', async () => {
    let states = await createTestStates();
    const executionArn = await states.start(await states.create(definition));
    await states.clock.advance(30_000);
    states = await restart(states, { orderly });
    expect(
      await states.call('DescribeExecution', { executionArn }),
    ).toMatchObject({ status: 'RUNNING' });
    states.service.resume();
    await states.clock.advance(60_000);
    await states.clock.advance(0);
    expect(
      await states.call('DescribeExecution', { executionArn }),
    ).toMatchObject({
      status: 'SUCCEEDED',
      output: '"from the first state"',
      startDate: new Date('2026-01-01'),
    });
    expect(await typesOf(states, executionArn)).toEqual([
      'ExecutionStarted',
      'PassStateEntered',
      'PassStateExited',
      'WaitStateEntered',
      'WaitStateEntered',
      'WaitStateExited',
      'TaskStateEntered',
      'LambdaFunctionScheduled',
      'LambdaFunctionStarted',
      'LambdaFunctionSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('does work again that had not come to an end', async () => {
    let calls = 0;
    const invokeLambda = async (invocation: {
      payload: string;
    }): Promise<LambdaResult> => {
      calls += 1;
      return calls === 1
        ? new Promise(() => undefined)
        : invokeTestFunction(invocation);
    };
    let states = await createTestStates({ invokeLambda });
    const executionArn = await states.start(await states.create(definition));
    await states.clock.advance(60_000);
    await states.clock.advance(0);
    expect(calls).toBe(1);
    states = await restart(states, { orderly, invokeLambda });
    states.service.resume();
    await states.clock.advance(0);
    expect(calls).toBe(2);
    expect(
      await states.call('DescribeExecution', { executionArn }),
    ).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('is still the same for StartExecution, and can be stopped', async () => {
    let states = await createTestStates();
    const stateMachineArn = await states.create(definition);
    const executionArn = await states.start(stateMachineArn, {}, 'request');
    await states.clock.advance(1000);
    states = await restart(states, { orderly });
    states.service.resume();
    await states.clock.advance(0);
    expect(await states.start(stateMachineArn, {}, 'request')).toBe(
      executionArn,
    );
    await states.call('StopExecution', { executionArn });
    expect(
      await states.call('DescribeExecution', { executionArn }),
    ).toMatchObject({ status: 'ABORTED' });
  });
});

it('has as much time left as it had, however long the sandbox rests', async () => {
  let states = await createTestStates();
  const machineArn = await states.create({
    ...definition,
    TimeoutSeconds: 100,
  });
  const executionArn = await states.start(machineArn);
  const status = async () =>
    (await states.call('DescribeExecution', { executionArn })).status;
  await states.clock.advance(59_000);
  states = await restart(states, { orderly: true });
  await states.clock.advance(24 * 3600 * 1000);
  states.service.resume();
  await states.clock.advance(40_999);
  expect(await status()).toBe('RUNNING');
  await states.clock.advance(1);
  await states.clock.advance(0);
  expect(await status()).toBe('TIMED_OUT');
});

it('leaves ended executions alone after a restart', async () => {
  let states = await createTestStates();
  const executionArn = await states.start(await states.create(definition));
  await states.clock.advance(60_000);
  await states.clock.advance(0);
  const before = await states.call('DescribeExecution', { executionArn });
  states = await restart(states, { orderly: true });
  states.service.resume();
  await states.clock.advance(60_000);
  expect(await states.call('DescribeExecution', { executionArn })).toEqual(
    before,
  );
  expect(before.status).toBe('SUCCEEDED');
});
