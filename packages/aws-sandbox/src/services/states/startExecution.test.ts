import { createTestStates, TestStates } from './testUtils/createTestStates';

const waiting = {
  StartAt: 'Wait',
  States: { Wait: { Type: 'Wait', Seconds: 60, End: true } },
};
const DAY = 24 * 3600 * 1000;

let states: TestStates;
let machineArn: string;

beforeEach(async () => {
  states = await createTestStates();
  machineArn = await states.create(waiting);
});

const start = (input: object) =>
  states.call<{ executionArn: string; startDate: Date }>('StartExecution', {
    stateMachineArn: machineArn,
    ...input,
  });

describe('StartExecution', () => {
  it('is the same execution for the same name and input while it runs', async () => {
    const first = await start({ name: 'request', input: '{"a":1}' });
    await states.clock.advance(5000);
    expect(await start({ name: 'request', input: '{"a":1}' })).toEqual(first);
    const { executions } = await states.call('ListExecutions', {
      stateMachineArn: machineArn,
    });
    expect(executions).toHaveLength(1);
  });

  it.each([
    ['another input', '{"a":2}'],
    ['the same JSON in other bytes', '{ "a": 1 }'],
    ['no input', undefined],
  ])('refuses %s under the name of a running one', async (_, input) => {
    await start({ name: 'request', input: '{"a":1}' });
    await expect(start({ name: 'request', input })).rejects.toMatchObject({
      code: 'ExecutionAlreadyExists',
      message: `Execution Already Exists: '${machineArn.replace(
        'stateMachine',
        'execution',
      )}:request'`,
    });
  });

  it('keeps the name of an ended one for 90 days, also for the same input', async () => {
    const first = await start({ name: 'request', input: '{}' });
    await states.clock.advance(60_000);
    await expect(start({ name: 'request', input: '{}' })).rejects.toMatchObject(
      { code: 'ExecutionAlreadyExists' },
    );
    await states.clock.advance(90 * DAY);
    await expect(start({ name: 'request', input: '{}' })).rejects.toMatchObject(
      { code: 'ExecutionAlreadyExists' },
    );
    await states.clock.advance(1);
    const again = await start({ name: 'request', input: '{"new":true}' });
    expect(again.executionArn).toBe(first.executionArn);
    expect(again.startDate).not.toEqual(first.startDate);
  });

  it('forgets an execution 90 days after it ended', async () => {
    const { executionArn } = await start({});
    await states.clock.advance(60_000 + 90 * DAY + 1);
    await expect(
      states.call('DescribeExecution', { executionArn }),
    ).rejects.toMatchObject({ code: 'ExecutionDoesNotExist' });
  });

  it('makes a name of its own, a new one for every execution', async () => {
    const first = await start({});
    const second = await start({});
    expect(first.executionArn).toMatch(/:execution:machine:[0-9a-f-]{36}$/);
    expect(second.executionArn).not.toBe(first.executionArn);
  });

  it.each([
    ['', 'InvalidName'],
    ['x'.repeat(81), 'InvalidName'],
    ...[...' <>{}[]?*"#%\\^|~`$&,;:/\t\n\u0085\ud800\uffff'].map(character => [
      `a${character}b`,
      'InvalidName',
    ]),
  ])('refuses the name %j', async (name, code) => {
    await expect(start({ name })).rejects.toMatchObject({ code });
  });

  it.each(['a', 'x'.repeat(80), 'Request-42_ä.(1)+=@!'])(
    'takes the name %s',
    async name => {
      expect((await start({ name })).executionArn).toContain(`:${name}`);
    },
  );

  it.each([
    ['', 'Invalid execution input.'],
    ['not json', 'not valid JSON'],
    ["{'a':1}", 'JSON'],
    [`"${'x'.repeat(262_143)}"`, '262144'],
  ])('refuses the input %.20j', async (input, reason) => {
    await expect(start({ input })).rejects.toMatchObject({
      code: 'InvalidExecutionInput',
      message: expect.stringContaining(reason),
    });
  });

  it.each(['{}', 'null', '1', '"text"', '[]', ' {"a": 1} '])(
    'takes the input %j and keeps its bytes',
    async input => {
      const { executionArn } = await start({ input });
      const described = await states.call('DescribeExecution', {
        executionArn,
      });
      expect(described.input).toBe(input);
    },
  );

  it.each([
    ['nonsense', 'InvalidArn'],
    ['arn:aws:states:us-east-1:100000000001:execution:machine:x', 'InvalidArn'],
    [
      'arn:aws:states:us-east-1:100000000001:stateMachine:other',
      'StateMachineDoesNotExist',
    ],
    [
      'arn:aws:states:us-east-1:100000000002:stateMachine:machine',
      'AccessDeniedException',
    ],
  ])('of %s fails with %s', async (stateMachineArn, code) => {
    await expect(start({ stateMachineArn })).rejects.toMatchObject({ code });
  });
});
