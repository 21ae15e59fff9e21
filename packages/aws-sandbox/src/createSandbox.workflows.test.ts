import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { outboxMessages } from './outbox/OutboxStore';
import { SandboxWorkflow } from './state/SandboxWorkflow';
import { managementAccountId } from './testUtils/organizationYaml';
import { startTestSandbox, TestSandbox } from './testUtils/startTestSandbox';

const region = 'us-east-1';
const topicArn = `arn:aws:sns:${region}:${managementAccountId}:landing-zone-operators`;
const stateMachineArn = `arn:aws:states:${region}:${managementAccountId}:stateMachine:greet`;

const definition = {
  StartAt: 'Greet',
  States: {
    Greet: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: '${Greet}', 'Payload.$': '$' },
      ResultSelector: { 'text.$': '$.Payload.text' },
      Next: 'Wait',
    },
    Wait: { Type: 'Wait', Seconds: 600, Next: 'Tell' },
    Tell: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sns:publish',
      Parameters: { TopicArn: topicArn, 'Message.$': '$.text' },
      End: true,
    },
  },
};

// Publishes by a plain HTTP request, so that the test bundles no client.
const handlers = {
  Greet: `exports.handler = async ({ name }) => {
    if (!name) throw new TypeError('nobody to greet');
    return { text: [process.env.GREETING, name, process.env.AWS_REGION].join(' ') };
  };`,
  Report: `exports.handler = async event => {
    const [key, token] = [process.env.AWS_ACCESS_KEY_ID, process.env.AWS_SESSION_TOKEN];
    const response = await fetch(process.env.AWS_ENDPOINT_URL, {
      method: 'POST',
      headers: {
        authorization: \`AWS4-HMAC-SHA256 Credential=\${key}/20260101/us-east-1/sns/aws4_request\`,
        'x-amz-security-token': token,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        Action: 'Publish', Version: '2010-03-31', TopicArn: '${topicArn}',
        Message: [event.detail.status, event.detail.cause].join(' '),
      }),
    });
    if (!response.ok) throw new Error(await response.text());
  };`,
};

describe('a sandbox with a workflow', () => {
  let directory: string;
  let sandbox: TestSandbox;
  let client: SFNClient;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sandbox-workflow-'));
    sandbox = await startTestSandbox({ workflows: [await workflow()] });
    client = new SFNClient(sandbox.configuration());
  });
  afterAll(async () => {
    client.destroy();
    await sandbox.close();
    await rm(directory, { recursive: true });
  });

  async function workflow(): Promise<SandboxWorkflow> {
    const functions: SandboxWorkflow['functions'] = {};
    for (const [key, code] of Object.entries(handlers)) {
      const handlerFile = join(directory, `${key}.js`);
      await writeFile(handlerFile, code);
      functions[key] = {
        functionName: `greet-${key}`,
        handlerFile,
        environment: { GREETING: 'hello' },
        timeoutSeconds: 10,
        memoryMegabytes: 128,
      };
    }
    return {
      name: 'greet',
      accountId: managementAccountId,
      region,
      definition: JSON.stringify(definition),
      timeoutSeconds: 3600,
      functions,
      failureReport: 'Report',
    };
  }

  async function run(input: object) {
    const { executionArn } = await client.send(
      new StartExecutionCommand({
        stateMachineArn,
        input: JSON.stringify(input),
      }),
    );
    for (;;) {
      const execution = await client.send(
        new DescribeExecutionCommand({ executionArn }),
      );
      if (execution.status !== 'RUNNING') {
        return execution;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  function published() {
    const messages = outboxMessages(sandbox.runtime.state);
    return messages.map(({ text }) => text);
  }

  it('runs functions, waits shortly, and publishes', async () => {
    const { status } = await run({ name: 'harbor' });
    expect(status).toBe('SUCCEEDED');
    expect(published()).toContain('hello harbor us-east-1');
  });

  it('tells the function of failures, which calls AWS with its own session', async () => {
    const { status, error } = await run({});
    expect({ status, error }).toEqual({ status: 'FAILED', error: 'TypeError' });
    const isReport = (text?: string) => text?.startsWith('FAILED');
    while (!published().some(isReport)) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    expect(published().find(isReport)).toContain('nobody to greet');
  });

  it('is not started with a workflow that names no function', async () => {
    const broken = { ...(await workflow()), functions: {} };
    await expect(startTestSandbox({ workflows: [broken] })).rejects.toThrow(
      /workflow greet cannot be put into the sandbox.*no function "Greet"/,
    );
  });
});
