import { createTestRuntime } from '../../state/createTestRuntime';
import { callerOf } from '../states/testUtils/createTestStates';
import { createEventBridgeService } from './createEventBridgeService';

const pattern = '{"source":["test"]}';
const lambdaArn = 'arn:aws:lambda:us-east-1:100000000001:function:report';
const target = { Id: 'a', Arn: lambdaArn };
const entry = { Source: 'test', DetailType: 'type', Detail: '{}' };

let call: ReturnType<typeof callerOf>;

beforeEach(async () => {
  const runtime = await createTestRuntime();
  const service = createEventBridgeService(runtime, {
    invokeLambda: async () => ({
      payload: 'null',
      executedVersion: '$LATEST',
      requestId: '',
    }),
    publishToTopic: async () => ({ messageId: '' }),
    startExecution: () => '',
  });
  call = callerOf(service, runtime);
  await call('PutRule', {
    Name: 'rule',
    EventPattern: pattern,
    Description: 'what for',
  });
});

describe('a rule', () => {
  it('is described as it was put', async () => {
    expect(await call('DescribeRule', { Name: 'rule' })).toEqual({
      Name: 'rule',
      Arn: 'arn:aws:events:us-east-1:100000000001:rule/rule',
      EventPattern: pattern,
      State: 'ENABLED',
      Description: 'what for',
      EventBusName: 'default',
      CreatedBy: '100000000001',
    });
  });

  it('keeps its targets when it is put again', async () => {
    await call('PutTargets', { Rule: 'rule', Targets: [target] });
    await call('PutRule', {
      Name: 'rule',
      EventPattern: '{"source":["x"]}',
      State: 'DISABLED',
    });
    expect(await call('DescribeRule', { Name: 'rule' })).toMatchObject({
      State: 'DISABLED',
      EventPattern: '{"source":["x"]}',
    });
    expect(await call('ListTargetsByRule', { Rule: 'rule' })).toEqual({
      Targets: [target],
    });
  });

  it('is only deleted without targets', async () => {
    await call('PutTargets', { Rule: 'rule', Targets: [target] });
    await expect(call('DeleteRule', { Name: 'rule' })).rejects.toMatchObject({
      code: 'ValidationException',
      message: "Rule can't be deleted since it has targets.",
    });
    await call('RemoveTargets', { Rule: 'rule', Ids: ['a'] });
    await call('DeleteRule', { Name: 'rule' });
    await expect(call('DescribeRule', { Name: 'rule' })).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
    });
    expect(await call('DeleteRule', { Name: 'rule' })).toEqual({});
  });

  it('is listed by name and prefix, page by page, to its account', async () => {
    for (const Name of ['b-2', 'a-1', 'b-1']) {
      await call('PutRule', { Name, EventPattern: pattern });
    }
    const list = async (input: object, account?: string) => {
      const { NextToken, Rules } = (await call(
        'ListRules',
        input,
        account,
      )) as { NextToken?: string; Rules: { Name: string }[] };
      return { NextToken, names: Rules.map(({ Name }) => Name) };
    };
    expect((await list({})).names).toEqual(['a-1', 'b-1', 'b-2', 'rule']);
    const first = await list({ NamePrefix: 'b-', Limit: 1 });
    expect(first.names).toEqual(['b-1']);
    expect(
      (await list({ NamePrefix: 'b-', Limit: 1, NextToken: first.NextToken }))
        .names,
    ).toEqual(['b-2']);
    expect((await list({}, '100000000002')).names).toEqual([]);
    await expect(list({ NextToken: first.NextToken })).rejects.toMatchObject({
      code: 'ValidationException',
    });
  });

  it.each([
    [{ Name: 'a b', EventPattern: pattern }, 'ValidationException'],
    [{ Name: 'x'.repeat(65), EventPattern: pattern }, 'ValidationException'],
    [{ Name: 'x' }, 'ValidationException'],
    [{ Name: 'x', ScheduleExpression: 'rate(1 day)' }, 'ValidationException'],
    [{ Name: 'x', EventPattern: pattern, State: 'OFF' }, 'ValidationException'],
    [{ Name: 'x', EventPattern: '{' }, 'InvalidEventPatternException'],
    [
      { Name: 'x', EventPattern: '{"source":"x"}' },
      'InvalidEventPatternException',
    ],
    [
      { Name: 'x', EventPattern: pattern, EventBusName: 'other' },
      'ResourceNotFoundException',
    ],
  ])('is refused with %.60j', async (input, code) => {
    await expect(call('PutRule', input)).rejects.toMatchObject({ code });
  });

  it.each(['DescribeRule', 'EnableRule', 'DisableRule'])(
    'is missed by %s',
    async operation => {
      await expect(call(operation, { Name: 'none' })).rejects.toMatchObject({
        code: 'ResourceNotFoundException',
      });
    },
  );
});

describe('targets', () => {
  it('are replaced by their ids', async () => {
    const transformed = {
      ...target,
      InputTransformer: {
        InputPathsMap: { a: '$.detail' },
        InputTemplate: '<a>',
      },
    };
    await call('PutTargets', {
      Rule: 'rule',
      Targets: [target, { ...target, Id: 'b', Input: '1' }],
    });
    await call('PutTargets', { Rule: 'rule', Targets: [transformed] });
    expect(await call('ListTargetsByRule', { Rule: 'rule' })).toEqual({
      Targets: [transformed, { ...target, Id: 'b', Input: '1' }],
    });
  });

  it('are five at most', async () => {
    const Targets = Array.from({ length: 6 }, (_, index) => ({
      ...target,
      Id: `${index}`,
    }));
    await expect(
      call('PutTargets', { Rule: 'rule', Targets }),
    ).rejects.toMatchObject({ code: 'LimitExceededException' });
  });

  it.each([
    [{ ...target, Id: '' }],
    [{ ...target, Arn: 'arn:aws:sqs:us-east-1:100000000001:queue' }],
    [{ ...target, Input: '{' }],
    [{ ...target, InputPath: 'detail' }],
    [{ ...target, Input: '1', InputPath: '$' }],
    [
      {
        ...target,
        InputTransformer: { InputPathsMap: { a: '$.' }, InputTemplate: '<a>' },
      },
    ],
  ])('are refused: %j', async wrong => {
    await expect(
      call('PutTargets', { Rule: 'rule', Targets: [wrong] }),
    ).rejects.toMatchObject({ code: 'ValidationException' });
  });

  it.each(['PutTargets', 'ListTargetsByRule', 'RemoveTargets'])(
    '%s needs their rule',
    async operation => {
      await expect(call(operation, { Rule: 'none' })).rejects.toMatchObject({
        code: 'ResourceNotFoundException',
      });
    },
  );
});

describe('PutEvents', () => {
  it('answers every entry by itself', async () => {
    const Entries = [
      entry,
      { ...entry, Source: undefined },
      { ...entry, Source: 'aws.states' },
      { ...entry, Detail: 'text' },
      { ...entry, Detail: '[]' },
    ];
    expect(await call('PutEvents', { Entries })).toEqual({
      FailedEntryCount: 4,
      Entries: [
        { EventId: expect.any(String) },
        {
          ErrorCode: 'InvalidArgument',
          ErrorMessage:
            'Parameter Source is not valid. Reason: Source is a required argument.',
        },
        {
          ErrorCode: 'NotAuthorizedForSource',
          ErrorMessage: 'Not authorized for the source.',
        },
        { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' },
        { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' },
      ],
    });
  });

  it.each([
    [[], 'ValidationException'],
    [Array(11).fill(entry), 'ValidationException'],
    [[{ ...entry, Detail: `"${'x'.repeat(262_144)}"` }], 'ValidationException'],
    [[{ ...entry, EventBusName: 'other' }], 'ResourceNotFoundException'],
  ])('refuses %.40j', async (Entries, code) => {
    await expect(call('PutEvents', { Entries })).rejects.toMatchObject({
      code,
    });
  });
});
