import { EventBridge } from '@aws-sdk/client-eventbridge';
import { describeContract } from '../../contract/describeContract';

const topicArn = 'arn:aws:sns:us-east-1:100000000001:operators';
const pattern = JSON.stringify({
  source: ['aws.states'],
  detail: { status: ['FAILED', { prefix: 'TIMED' }] },
});

describeContract('EventBridge', suite => {
  let client: EventBridge;

  beforeAll(async () => {
    client = new EventBridge(suite.configuration());
    await client.putRule({
      Name: 'failures',
      EventPattern: pattern,
      Description: 'Executions that failed',
    });
  });
  afterAll(() => client.destroy());

  it('describes a rule as it was put', async () => {
    expect(await client.describeRule({ Name: 'failures' })).toMatchObject({
      Name: 'failures',
      Arn: expect.stringMatching(
        /^arn:aws:events:us-east-1:\d{12}:rule\/failures$/,
      ),
      EventPattern: pattern,
      Description: 'Executions that failed',
      State: 'ENABLED',
    });
  });

  it('lists rules by their prefix', async () => {
    await client.putRule({ Name: 'others', EventPattern: pattern });
    const { Rules } = await client.listRules({ NamePrefix: 'fail' });
    expect(Rules?.map(({ Name }) => Name)).toEqual(['failures']);
  });

  it('switches a rule off and on', async () => {
    const state = async () =>
      (await client.describeRule({ Name: 'failures' })).State;
    await client.disableRule({ Name: 'failures' });
    expect(await state()).toBe('DISABLED');
    await client.enableRule({ Name: 'failures' });
    expect(await state()).toBe('ENABLED');
  });

  it('puts, lists and removes targets', async () => {
    const target = {
      Id: 'operators',
      Arn: topicArn,
      InputTransformer: {
        InputPathsMap: { name: '$.detail.name' },
        InputTemplate: '"<name> failed"',
      },
    };
    const put = await client.putTargets({
      Rule: 'failures',
      Targets: [target],
    });
    expect(put).toMatchObject({ FailedEntryCount: 0, FailedEntries: [] });
    const listed = await client.listTargetsByRule({ Rule: 'failures' });
    expect(listed.Targets).toEqual([target]);
    await client.removeTargets({ Rule: 'failures', Ids: ['operators'] });
    const after = await client.listTargetsByRule({ Rule: 'failures' });
    expect(after.Targets).toEqual([]);
  });

  it('takes events and gives each an id', async () => {
    const Entries = [
      {
        Source: 'landing-zone',
        DetailType: 'Account Requested',
        Detail: '{"id":1}',
        Time: new Date(),
      },
    ];
    expect(await client.putEvents({ Entries })).toMatchObject({
      FailedEntryCount: 0,
      Entries: [{ EventId: expect.any(String) }],
    });
  });

  it('says what it does not know', async () => {
    const name = 'ResourceNotFoundException';
    await expect(
      client.describeRule({ Name: 'nothing' }),
    ).rejects.toMatchObject({ name });
    await expect(
      client.listTargetsByRule({ Rule: 'nothing' }),
    ).rejects.toMatchObject({ name });
  });

  it('refuses a pattern that is none', async () => {
    await expect(
      client.putRule({ Name: 'wrong', EventPattern: '{"source":"x"}' }),
    ).rejects.toMatchObject({ name: 'InvalidEventPatternException' });
  });
});
