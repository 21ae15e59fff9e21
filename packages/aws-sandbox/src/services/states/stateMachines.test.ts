import {
  createTestStates,
  roleArn,
  TestStates,
} from './testUtils/createTestStates';

const definition = {
  StartAt: 'Pass',
  States: { Pass: { Type: 'Pass', End: true } },
};
const waiting = {
  StartAt: 'Wait',
  States: {
    Wait: { Type: 'Wait', Seconds: 60, Next: 'Pass' },
    Pass: { Type: 'Pass', Result: 1, End: true },
  },
};

let states: TestStates;
const create = (input: object) =>
  states.call('CreateStateMachine', {
    name: 'machine',
    roleArn,
    definition: JSON.stringify(definition),
    ...input,
  });
const describeMachine = (stateMachineArn: string) =>
  states.call('DescribeStateMachine', { stateMachineArn });

beforeEach(async () => {
  states = await createTestStates();
});

describe('CreateStateMachine', () => {
  it('is the same call again for the same definition and role', async () => {
    const first = await create({});
    await states.clock.advance(1000);
    expect(await create({})).toEqual(first);
    expect(await describeMachine(String(first.stateMachineArn))).toEqual({
      stateMachineArn:
        'arn:aws:states:us-east-1:100000000001:stateMachine:machine',
      name: 'machine',
      status: 'ACTIVE',
      type: 'STANDARD',
      definition: JSON.stringify(definition),
      roleArn,
      creationDate: new Date('2026-01-01'),
      loggingConfiguration: { level: 'OFF', includeExecutionData: false },
      tracingConfiguration: { enabled: false },
    });
  });

  it.each([
    [
      { definition: JSON.stringify(definition, undefined, 1) },
      'StateMachineAlreadyExists',
    ],
    [{ roleArn: `${roleArn}2` }, 'StateMachineAlreadyExists'],
    [{ name: 'a b' }, 'InvalidName'],
    [{ name: '' }, 'InvalidName'],
    [{ roleArn: 'role' }, 'InvalidArn'],
    [{ name: 'x', type: 'EXPRESS' }, 'StateMachineTypeNotSupported'],
    [{ name: 'x', publish: true }, 'ValidationException'],
    [{ name: 'x', definition: '{' }, 'InvalidDefinition'],
    [
      {
        name: 'x',
        tags: Array.from({ length: 51 }, (_, key) => ({
          key: `${key}`,
          value: '',
        })),
      },
      'TooManyTags',
    ],
    [{ name: 'x', tags: [{ key: 'aws:x', value: '' }] }, 'ValidationException'],
  ])('with %.60j fails with %s', async (input, code) => {
    await create({});
    await expect(create(input)).rejects.toMatchObject({ code });
  });

  it('names every problem of a definition, unsupported resources included', async () => {
    const broken = {
      StartAt: 'A',
      States: {
        A: {
          Type: 'Task',
          Resource: 'arn:aws:states:::sqs:sendMessage',
          Next: 'B',
        },
      },
    };
    await expect(
      create({ definition: JSON.stringify(broken) }),
    ).rejects.toMatchObject({
      code: 'InvalidDefinition',
      message: expect.stringMatching(
        /^Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: The sandbox does not support the resource .*sqs:sendMessage.* at \/States\/A\/Resource, MISSING_TRANSITION_TARGET: Missing 'Next' target: B at \/States\/A\/Next, .*'$/,
      ),
    });
  });

  it('allows sns:publish only when there is a way to publish', async () => {
    const publishing = {
      StartAt: 'Tell',
      States: {
        Tell: {
          Type: 'Task',
          Resource: 'arn:aws:states:::sns:publish',
          Parameters: { TopicArn: 't', Message: { a: 1 } },
          End: true,
        },
      },
    };
    await expect(states.create(publishing)).rejects.toMatchObject({
      code: 'InvalidDefinition',
    });
    const publishToTopic = jest.fn(async () => ({ messageId: 'm-1' }));
    states = await createTestStates({ publishToTopic });
    const executionArn = await states.start(await states.create(publishing));
    await states.clock.advance(0);
    const { output } = await states.call('DescribeExecution', { executionArn });
    expect(JSON.parse(String(output))).toMatchObject({ MessageId: 'm-1' });
    expect(publishToTopic).toHaveBeenCalledWith(
      expect.objectContaining({ topicArn: 't', message: '{"a":1}' }),
    );
  });
});

describe('UpdateStateMachine', () => {
  it('leaves running executions with the definition they began with', async () => {
    const stateMachineArn = await states.create(waiting);
    const before = await states.start(stateMachineArn, {}, 'before');
    const changed = JSON.stringify({
      ...waiting,
      StartAt: 'Pass',
      States: { Pass: { Type: 'Pass', Result: 2, End: true } },
    });
    const { revisionId } = await states.call('UpdateStateMachine', {
      stateMachineArn,
      definition: changed,
    });
    const after = await states.start(stateMachineArn, {}, 'after');
    await states.clock.advance(60_000);
    await states.clock.advance(0);
    expect(
      await states.call('DescribeExecution', { executionArn: before }),
    ).toMatchObject({ output: '1' });
    expect(
      await states.call('DescribeExecution', { executionArn: after }),
    ).toMatchObject({ output: '2' });
    expect(await describeMachine(stateMachineArn)).toMatchObject({
      definition: changed,
      revisionId,
    });
  });

  it('keeps the revision when nothing changes', async () => {
    const stateMachineArn = await states.create(definition);
    const update = (input: object) =>
      states.call('UpdateStateMachine', { stateMachineArn, ...input });
    const { revisionId } = await update({ roleArn: `${roleArn}2` });
    expect(await update({ roleArn: `${roleArn}2` })).toMatchObject({
      revisionId,
    });
  });

  it.each([
    [{}, 'MissingRequiredParameter'],
    [{ definition: '{}' }, 'InvalidDefinition'],
    [{ roleArn: 'x' }, 'InvalidArn'],
    [{ stateMachineArn: 'x', roleArn }, 'InvalidArn'],
    [
      { definition: JSON.stringify(definition), publish: true },
      'ValidationException',
    ],
  ])('with %j fails with %s', async (input, code) => {
    const stateMachineArn = await states.create(definition);
    await expect(
      states.call('UpdateStateMachine', { stateMachineArn, ...input }),
    ).rejects.toMatchObject({ code });
  });
});

describe('DeleteStateMachine', () => {
  it('removes one that nothing runs of, and knows no other', async () => {
    const stateMachineArn = await states.create(definition);
    await states.call('DeleteStateMachine', { stateMachineArn });
    await expect(describeMachine(stateMachineArn)).rejects.toMatchObject({
      code: 'StateMachineDoesNotExist',
    });
    expect(
      await states.call('DeleteStateMachine', { stateMachineArn }),
    ).toEqual({});
  });

  it('waits for executions that run, and takes no new ones meanwhile', async () => {
    const stateMachineArn = await states.create(waiting);
    await states.start(stateMachineArn);
    await states.call('DeleteStateMachine', { stateMachineArn });
    expect(await describeMachine(stateMachineArn)).toMatchObject({
      status: 'DELETING',
    });
    await expect(states.start(stateMachineArn)).rejects.toMatchObject({
      code: 'StateMachineDeleting',
    });
    await states.clock.advance(60_000);
    await states.clock.advance(0);
    await expect(describeMachine(stateMachineArn)).rejects.toMatchObject({
      code: 'StateMachineDoesNotExist',
    });
  });
});

describe('ListStateMachines', () => {
  it('lists those of the caller by name, page by page', async () => {
    for (const name of ['b', 'a', 'c']) {
      await states.create(definition, name);
    }
    const list = async (input: object, account?: string) => {
      const { nextToken, stateMachines } = await states.call<{
        stateMachines: { name: string }[];
        nextToken?: string;
      }>('ListStateMachines', input, account);
      return { nextToken, names: stateMachines.map(({ name }) => name) };
    };
    const first = await list({ maxResults: 2 });
    expect(first.names).toEqual(['a', 'b']);
    expect(
      (await list({ maxResults: 2, nextToken: first.nextToken })).names,
    ).toEqual(['c']);
    expect((await list({}, '100000000002')).names).toEqual([]);
    await expect(
      list({ nextToken: first.nextToken }, '100000000002'),
    ).rejects.toMatchObject({ code: 'InvalidToken' });
  });
});

describe('tags of a state machine', () => {
  it('are set, replaced and taken away', async () => {
    const { stateMachineArn: resourceArn } = await create({
      tags: [{ key: 'a', value: '1' }],
    });
    await states.call('TagResource', {
      resourceArn,
      tags: [
        { key: 'a', value: '2' },
        { key: 'b', value: '3' },
      ],
    });
    await states.call('UntagResource', { resourceArn, tagKeys: ['b', 'c'] });
    expect(await states.call('ListTagsForResource', { resourceArn })).toEqual({
      tags: [{ key: 'a', value: '2' }],
    });
  });

  it.each(['TagResource', 'UntagResource', 'ListTagsForResource'] as const)(
    'are not there for %s of another',
    async operation => {
      const resourceArn =
        'arn:aws:states:us-east-1:100000000001:stateMachine:none';
      await expect(
        states.call(operation, { resourceArn }),
      ).rejects.toMatchObject({ code: 'ResourceNotFound' });
    },
  );
});
