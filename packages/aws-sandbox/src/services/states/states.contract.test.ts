import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { JsonObject, JsonValue } from '@backstage/types';
import { describeContract } from '../../contract/describeContract';
import { dataCases } from './testUtils/dataCases';
import { flowCases } from './testUtils/flowCases';

const roleArn = 'arn:aws:iam::123456789012:role/states';
const waiting = {
  StartAt: 'Wait',
  States: { Wait: { Type: 'Wait', Seconds: 600, End: true } },
};

describeContract('Step Functions', suite => {
  let client: SFNClient;
  let endpoint: string;
  let machines = 0;

  beforeAll(() => {
    const configuration = suite.configuration();
    endpoint = configuration.endpoint;
    client = new SFNClient(configuration);
  });
  afterAll(() => client.destroy());

  /** moto runs executions only when it is told to, and one after each reset. */
  async function prepare(): Promise<void> {
    await fetch(`${endpoint}/moto-api/reset`, { method: 'POST' });
    await fetch(`${endpoint}/moto-api/config`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"stepfunctions":{"execute_state_machine":true}}',
    });
  }

  async function create(definition: JsonObject): Promise<string> {
    machines += 1;
    const { stateMachineArn } = await client.send(
      new CreateStateMachineCommand({
        name: `machine-${machines}`,
        definition: JSON.stringify(definition),
        roleArn,
      }),
    );
    return stateMachineArn ?? '';
  }

  async function start(
    stateMachineArn: string,
    input: JsonValue = {},
    name = 'run',
  ) {
    const { executionArn } = await client.send(
      new StartExecutionCommand({
        stateMachineArn,
        input: JSON.stringify(input),
        name,
      }),
    );
    return executionArn;
  }

  async function ended(executionArn: string | undefined) {
    for (;;) {
      const described = await client.send(
        new DescribeExecutionCommand({ executionArn }),
      );
      if (described.status !== 'RUNNING') {
        return described;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  it.each([...dataCases, ...flowCases])(
    'runs $title',
    async languageCase => {
      const { definition, error, input, output } = languageCase;
      await prepare();
      const described = await ended(
        await start(await create(definition), input),
      );
      const result = described.output;
      expect({
        status: described.status,
        error: described.error,
        output: result === undefined ? undefined : parsed(result),
      }).toEqual({ status: error ? 'FAILED' : 'SUCCEEDED', error, output });
      // moto's first execution takes seconds.
    },
    20_000,
  );

  it('tells the history in the events of AWS', async () => {
    await prepare();
    const definition = {
      StartAt: 'P',
      States: { P: { Type: 'Pass', Next: 'S' }, S: { Type: 'Succeed' } },
    };
    const executionArn = await start(await create(definition), { a: 1 });
    await ended(executionArn);
    const { events } = await client.send(
      new GetExecutionHistoryCommand({ executionArn }),
    );
    expect(events?.map(({ id, type }) => `${id} ${type}`)).toEqual([
      '1 ExecutionStarted',
      '2 PassStateEntered',
      '3 PassStateExited',
      '4 SucceedStateEntered',
      '5 SucceedStateExited',
      '6 ExecutionSucceeded',
    ]);
    expect(events?.[1]).toMatchObject({
      timestamp: expect.any(Date),
      previousEventId: 0,
      stateEnteredEventDetails: {
        name: 'P',
        input: '{"a":1}',
        inputDetails: { truncated: false },
      },
    });
  });

  it('refuses a second execution of a name with another input', async () => {
    await prepare();
    const machineArn = await create(waiting);
    const executionArn = await start(machineArn, { a: 1 });
    await expect(start(machineArn, { a: 2 })).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
    await client.send(new StopExecutionCommand({ executionArn, error: 'E' }));
    expect(await ended(executionArn)).toMatchObject({
      status: 'ABORTED',
      stopDate: expect.any(Date),
    });
    const { executions } = await client.send(
      new ListExecutionsCommand({
        stateMachineArn: machineArn,
        statusFilter: 'ABORTED',
      }),
    );
    expect(executions).toMatchObject([{ executionArn, name: 'run' }]);
  });

  it.each([
    [
      new DescribeExecutionCommand({
        executionArn:
          'arn:aws:states:us-east-1:100000000001:execution:machine:none',
      }),
      /ExecutionDoesNotExist|AccessDeniedException/,
    ],
    [
      new StartExecutionCommand({
        stateMachineArn:
          'arn:aws:states:us-east-1:100000000001:stateMachine:none',
      }),
      /StateMachineDoesNotExist|AccessDeniedException/,
    ],
  ])('says what is not there: %#', async (command, name) => {
    await expect(
      client.send(command as DescribeExecutionCommand),
    ).rejects.toMatchObject({ name: expect.stringMatching(name) });
  });
});

/** moto leaves the quotes of a string off. */
function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
