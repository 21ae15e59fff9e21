import { SandboxWorkflow } from '../../state/SandboxWorkflow';
import { createEventBridgeService } from '../events/createEventBridgeService';
import {
  createTestStates,
  invokeTestFunction,
  testContext,
} from './testUtils/createTestStates';
import { registerWorkflows } from './registerWorkflows';

const hosted = {
  handlerFile: '/nowhere.js',
  environment: {},
  timeoutSeconds: 3,
  memoryMegabytes: 128,
};
const workflow: SandboxWorkflow = {
  name: 'request',
  accountId: '100000000001',
  region: 'us-east-1',
  timeoutSeconds: 300,
  definition: JSON.stringify({
    StartAt: 'Work',
    States: {
      Work: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Parameters: { FunctionName: '${Work}', 'Payload.$': '$' },
        End: true,
      },
    },
  }),
  functions: {
    Work: { ...hosted, functionName: 'lz-work' },
    Report: { ...hosted, functionName: 'lz-report' },
  },
  failureReport: 'Report',
};

async function register(workflows: SandboxWorkflow[] = [workflow]) {
  const invokeLambda = jest.fn(invokeTestFunction);
  const states = await createTestStates({ invokeLambda });
  const eventBridge = createEventBridgeService(states.runtime, {
    invokeLambda,
    publishToTopic: async () => ({ messageId: '' }),
    startExecution: options => states.service.startExecution(options),
  });
  const again = (others: SandboxWorkflow[]) =>
    registerWorkflows({
      workflows: others,
      stepFunctions: states.service,
      eventBridge,
    });
  again(workflows);
  return { ...states, again, eventBridge, invokeLambda };
}

const stateMachineArn =
  'arn:aws:states:us-east-1:100000000001:stateMachine:request';

describe('registerWorkflows', () => {
  it('puts functions into the definition, and a time limit', async () => {
    const { call } = await register();
    const { definition, roleArn } = await call('DescribeStateMachine', {
      stateMachineArn,
    });
    expect(JSON.parse(String(definition))).toMatchObject({
      TimeoutSeconds: 300,
      States: {
        Work: {
          Parameters: {
            FunctionName:
              'arn:aws:lambda:us-east-1:100000000001:function:lz-work',
          },
        },
      },
    });
    expect(roleArn).toBe('arn:aws:iam::100000000001:role/request');
  });

  it("keeps the definition's own time limit", async () => {
    const definition = JSON.stringify({
      ...JSON.parse(workflow.definition),
      TimeoutSeconds: 7,
    });
    const { call } = await register([{ ...workflow, definition }]);
    const machine = await call('DescribeStateMachine', { stateMachineArn });
    expect(JSON.parse(String(machine.definition)).TimeoutSeconds).toBe(7);
  });

  it('tells the failure report of an execution that fails, once, with its input', async () => {
    const { clock, invokeLambda, start } = await register();
    const executionArn = await start(stateMachineArn, { fail: 'Bad' });
    await clock.advance(10);
    await clock.advance(10);
    const reports = invokeLambda.mock.calls.filter(([{ payload }]) =>
      payload.includes('detail-type'),
    );
    expect(reports).toHaveLength(1);
    const [[report]] = reports;
    expect(report).toMatchObject({
      functionName: 'arn:aws:lambda:us-east-1:100000000001:function:lz-report',
    });
    expect(JSON.parse(report.payload)).toEqual({
      version: '0',
      id: expect.any(String),
      'detail-type': 'Step Functions Execution Status Change',
      source: 'aws.states',
      account: '100000000001',
      time: expect.stringMatching(/^2026-01-01T00:00:00Z$/),
      region: 'us-east-1',
      resources: [executionArn],
      detail: {
        executionArn,
        stateMachineArn,
        name: expect.any(String),
        status: 'FAILED',
        startDate: 1767225600000,
        stopDate: 1767225600000,
        input: '{"fail":"Bad"}',
        inputDetails: { included: true },
        output: null,
        outputDetails: null,
        stateMachineVersionArn: null,
        stateMachineAliasArn: null,
        redriveCount: 0,
        redriveDate: null,
        redriveStatus: 'NOT_REDRIVABLE',
        redriveStatusReason: 'The sandbox does not redrive executions',
        error: 'Bad',
        cause: '{"errorType":"Bad","errorMessage":"failed","trace":[]}',
      },
    });
  });

  it('does not report an execution that succeeds', async () => {
    const { clock, invokeLambda, start } = await register();
    await start(stateMachineArn, { answer: 1 });
    await clock.advance(10);
    await clock.advance(10);
    expect(invokeLambda).toHaveBeenCalledTimes(1);
  });

  it('changes definition and rule when it is called again', async () => {
    const { again, call, eventBridge, runtime } = await register();
    const definition = JSON.stringify({
      StartAt: 'Done',
      States: { Done: { Type: 'Succeed' } },
    });
    again([{ ...workflow, definition, failureReport: 'Work' }]);
    const machine = await call('DescribeStateMachine', { stateMachineArn });
    expect(JSON.parse(String(machine.definition)).StartAt).toBe('Done');
    const input = { Rule: 'request-failure' };
    expect(
      await eventBridge.call('ListTargetsByRule', input, testContext(runtime)),
    ).toMatchObject({
      Targets: [
        {
          Id: 'report',
          Arn: 'arn:aws:lambda:us-east-1:100000000001:function:lz-work',
        },
      ],
    });
  });

  it.each<[string, Partial<SandboxWorkflow>, RegExp]>([
    [
      'a key without a function',
      { definition: workflow.definition.replace('${Work}', '${Wrok}') },
      /There is no function "Wrok"; the workflow has Work, Report/,
    ],
    [
      'a report without a function',
      { failureReport: 'Nobody' },
      /There is no function "Nobody"/,
    ],
    [
      'a text that is no JSON',
      { definition: '{' },
      /InvalidDefinition.*INVALID_JSON_DESCRIPTION/,
    ],
    [
      'an unsupported resource',
      {
        definition: workflow.definition.replace(
          'lambda:invoke',
          'sqs:sendMessage',
        ),
      },
      /does not support the resource 'arn:aws:states:::sqs:sendMessage'/,
    ],
  ])('refuses %s and names the workflow', async (_, change, reason) => {
    await expect(register([{ ...workflow, ...change }])).rejects.toThrow(
      /The workflow request cannot be put into the sandbox/,
    );
    await expect(register([{ ...workflow, ...change }])).rejects.toThrow(
      reason,
    );
  });
});
