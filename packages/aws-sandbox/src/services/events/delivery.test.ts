import { JsonObject } from '@backstage/types';
import { AwsError } from '../../wire/AwsError';
import { createTestRuntime } from '../../state/createTestRuntime';
import { ManualClock } from '../../state/ManualClock';
import { callerOf } from '../states/testUtils/createTestStates';
import { createEventBridgeService } from './createEventBridgeService';
import { eventsStore } from './EventsStore';

const arns = {
  lambda: 'arn:aws:lambda:us-east-1:100000000001:function:report',
  sns: 'arn:aws:sns:us-east-1:100000000001:operators',
  states: 'arn:aws:states:us-east-1:100000000001:stateMachine:next',
};

async function createTestBridge(
  options: { clock?: ManualClock; store?: object; failures?: Error[] } = {},
) {
  const { clock = ManualClock.create(), failures = [], store } = options;
  const runtime = await createTestRuntime({ clock });
  if (store) {
    runtime.state.store('events', () => JSON.parse(JSON.stringify(store)));
  }
  const delivered: [string, unknown][] = [];
  const deliver = (kind: string, value: unknown) => {
    const failure = failures.shift();
    if (failure) {
      throw failure;
    }
    delivered.push([kind, value]);
  };
  const service = createEventBridgeService(runtime, {
    async invokeLambda({ functionName, payload }) {
      deliver('lambda', { functionName, event: JSON.parse(payload) });
      return { payload: 'null', executedVersion: '$LATEST', requestId: 'r' };
    },
    async publishToTopic({ message, topicArn }) {
      deliver('sns', { topicArn, message });
      return { messageId: 'm' };
    },
    startExecution({ input, name, stateMachineArn }) {
      deliver('states', { stateMachineArn, name, input: JSON.parse(input) });
      return 'arn';
    },
  });
  const call = callerOf(service, runtime);
  return {
    clock,
    runtime,
    service,
    call,
    delivered,
    store: eventsStore(runtime.state),
    /** A rule for the source `test` with these targets. */
    async rule(...Targets: object[]) {
      await call('PutRule', {
        Name: 'rule',
        EventPattern: '{"source":["test"]}',
      });
      await call('PutTargets', { Rule: 'rule', Targets });
    },
    async put(detail: JsonObject, Source = 'test') {
      const Entries = [
        {
          Source,
          DetailType: 'Thing Happened',
          Detail: JSON.stringify(detail),
          Resources: ['arn:x'],
        },
      ];
      const { Entries: answers } = (await call('PutEvents', { Entries })) as {
        Entries: { EventId: string }[];
      };
      await clock.advance(0);
      return answers[0].EventId;
    },
  };
}

const template = (
  InputTemplate: string,
  InputPathsMap: object = {
    name: '$.detail.name',
    list: '$.detail.list',
    gone: '$.detail.gone',
  },
) => ({
  InputTransformer: { InputPathsMap, InputTemplate },
});

describe('a target', () => {
  it('gets the whole event', async () => {
    const bridge = await createTestBridge();
    await bridge.rule(
      { Id: 'a', Arn: arns.lambda },
      { Id: 'b', Arn: arns.sns },
      { Id: 'c', Arn: arns.states },
    );
    const id = await bridge.put({ a: 1 });
    const event = {
      version: '0',
      id,
      'detail-type': 'Thing Happened',
      source: 'test',
      account: '100000000001',
      time: '2026-01-01T00:00:00Z',
      region: 'us-east-1',
      resources: ['arn:x'],
      detail: { a: 1 },
    };
    expect(bridge.delivered).toEqual([
      ['lambda', { functionName: arns.lambda, event }],
      ['sns', { topicArn: arns.sns, message: expect.any(String) }],
      [
        'states',
        { stateMachineArn: arns.states, name: `${id}_c`, input: event },
      ],
    ]);
    const [, [, published]] = bridge.delivered;
    expect(JSON.parse((published as { message: string }).message)).toEqual(
      event,
    );
  });

  it.each<[string, object, unknown]>([
    ['Input', { Input: '{"fixed":true}' }, { fixed: true }],
    ['InputPath', { InputPath: '$.detail.list' }, [1, { x: 'y' }]],
    ['InputPath to nothing', { InputPath: '$.detail.gone' }, null],
    [
      'a template of JSON',
      template('{"who": <name>, "what": <list>, "gone": <gone>}'),
      { who: 'A "b"', what: [1, { x: 'y' }], gone: '' },
    ],
    [
      'a template with text',
      template('{"text": "by <name>, with <list>"}'),
      { text: 'by A "b", with [1,{"x":"y"}]' },
    ],
    ['a template of text', template('"hello <name>"'), 'hello A "b"'],
    [
      'a template of bare text',
      template('hello <list>'),
      'hello [1,{"x":"y"}]',
    ],
    [
      'the rule',
      template(
        '{"rule": <aws.events.rule-name>, "arn": <aws.events.rule-arn>}',
        {},
      ),
      { rule: 'rule', arn: 'arn:aws:events:us-east-1:100000000001:rule/rule' },
    ],
    [
      'the time',
      template('<aws.events.event.ingestion-time>', {}),
      '2026-01-01T00:00:00.000Z',
    ],
    ['unknown names', template('{"a": "<other>"}', {}), { a: '<other>' }],
  ])('gets what %s makes of it', async (_, target, expected) => {
    const bridge = await createTestBridge();
    await bridge.rule({ Id: 'a', Arn: arns.lambda, ...target });
    await bridge.put({ name: 'A "b"', list: [1, { x: 'y' }] });
    expect(bridge.delivered).toEqual([
      ['lambda', { functionName: arns.lambda, event: expected }],
    ]);
  });

  it('gets the event with and without its detail by name', async () => {
    const bridge = await createTestBridge();
    await bridge.rule({
      Id: 'a',
      Arn: arns.lambda,
      ...template(
        '{"all": <aws.events.event.json>, "envelope": <aws.events.event>}',
        {},
      ),
    });
    await bridge.put({ a: 1 });
    const [[, { event }]] = bridge.delivered as [
      string,
      { event: { all: JsonObject; envelope: JsonObject } },
    ][];
    expect(event.all).toEqual({ ...event.envelope, detail: { a: 1 } });
    expect(event.envelope).not.toHaveProperty('detail');
  });
});

describe('an event', () => {
  it('goes to enabled rules of its account that it matches', async () => {
    const bridge = await createTestBridge();
    await bridge.rule({ Id: 'a', Arn: arns.lambda });
    await bridge.put({}, 'other');
    await bridge.call('DisableRule', { Name: 'rule' });
    await bridge.put({});
    await bridge.call('EnableRule', { Name: 'rule' });
    const Entries = [{ Source: 'test', DetailType: 't', Detail: '{}' }];
    await bridge.call('PutEvents', { Entries }, '100000000002');
    await bridge.clock.advance(0);
    expect(bridge.delivered).toEqual([]);
    await bridge.put({});
    expect(bridge.delivered).toHaveLength(1);
  });

  it('is tried again until the target takes it', async () => {
    const bridge = await createTestBridge({
      failures: [new Error('1'), new Error('2')],
    });
    await bridge.rule({ Id: 'a', Arn: arns.lambda });
    await bridge.put({});
    expect(Object.values(bridge.store.pending)).toHaveLength(1);
    await bridge.clock.advance(11_000);
    await bridge.clock.advance(0);
    expect(bridge.delivered).toHaveLength(1);
    expect(bridge.store.pending).toEqual({});
    expect(bridge.store.failures).toEqual([]);
  });

  it('is recorded when the target does not take it four times', async () => {
    const failures = Array.from(
      { length: 4 },
      (_, index) => new Error(`no ${index}`),
    );
    const bridge = await createTestBridge({ failures });
    await bridge.rule({ Id: 'a', Arn: arns.sns });
    const id = await bridge.put({});
    await bridge.clock.advance(71_000);
    await bridge.clock.advance(0);
    expect(bridge.delivered).toEqual([]);
    expect(bridge.store.pending).toEqual({});
    expect(bridge.store.failures).toMatchObject([
      {
        targetArn: arns.sns,
        attempts: 4,
        error: 'Error: no 3',
        event: { id },
        time: '2026-01-01T00:01:11.000Z',
      },
    ]);
  });

  it('starts an execution once, even when it is delivered twice', async () => {
    const bridge = await createTestBridge({
      failures: [new AwsError('ExecutionAlreadyExists', 'there')],
    });
    await bridge.rule({ Id: 'a', Arn: arns.states });
    await bridge.put({});
    await bridge.clock.advance(100_000);
    expect(bridge.delivered).toEqual([]);
    expect(bridge.store.failures).toEqual([]);
  });

  it('is delivered after a restart', async () => {
    const first = await createTestBridge({ failures: [new Error('closing')] });
    await first.rule({ Id: 'a', Arn: arns.lambda });
    const id = await first.put({});
    await first.service.close();
    const second = await createTestBridge({
      clock: first.clock,
      store: first.store,
    });
    second.service.resume();
    await second.clock.advance(0);
    expect(second.delivered).toMatchObject([['lambda', { event: { id } }]]);
    expect(second.store.pending).toEqual({});
  });

  it('is dropped when its target is taken away meanwhile', async () => {
    const bridge = await createTestBridge({ failures: [new Error('1')] });
    await bridge.rule({ Id: 'a', Arn: arns.lambda });
    await bridge.put({});
    await bridge.call('RemoveTargets', { Rule: 'rule', Ids: ['a'] });
    await bridge.clock.advance(100_000);
    expect(bridge.delivered).toEqual([]);
    expect(bridge.store).toMatchObject({ pending: {}, failures: [] });
  });
});
