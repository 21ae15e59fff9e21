import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HistoryEventType, SFN } from '@aws-sdk/client-sfn';
import { Lambda } from '@aws-sdk/client-lambda';
import { JsonObject } from '@backstage/types';
import { SandboxWorkflow } from '../../state/SandboxWorkflow';
import {
  startTestSandbox,
  TestSandbox,
} from '../../testUtils/startTestSandbox';

const region = 'us-east-1';
const accountId = '100000000001';
const stateMachineArn = `arn:aws:states:${region}:${accountId}:stateMachine:request`;

/** The handlers, as they would be bundled. Each knows its folder by FOLDER. */
const handlers = {
  identify: `
    const { STS } = require(${JSON.stringify(
      require.resolve('@aws-sdk/client-sts'),
    )});
    exports.handler = async event => {
      const { Account, Arn } = await new STS({}).getCallerIdentity({});
      return { ...event, account: Account, arn: Arn };
    };`,
  work: `
    const fs = require('node:fs');
    const path = require('node:path');
    class Throttled extends Error { constructor() { super('too fast'); this.name = 'Throttled'; } }
    exports.handler = async event => {
      fs.appendFileSync(path.join(process.env.FOLDER, 'calls'), 'x');
      const calls = fs.readFileSync(path.join(process.env.FOLDER, 'calls'), 'utf8').length;
      if (calls <= (event.throttled || 0)) throw new Throttled();
      if (event.hang && calls === 1) await new Promise(() => setInterval(() => {}, 1000));
      if (event.fail) throw new RangeError('no account');
      return { ...event, calls };
    };`,
  report: `
    const fs = require('node:fs');
    const path = require('node:path');
    exports.handler = async event => {
      fs.appendFileSync(path.join(process.env.FOLDER, 'reports'), JSON.stringify(event.detail) + '\\n');
    };`,
};

const invoke = (key: string, extra: JsonObject) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: `\${${key}}`, 'Payload.$': '$' },
  OutputPath: '$.Payload',
  ...extra,
});
const definition = {
  StartAt: 'Identify',
  States: {
    Identify: invoke('Identify', { Next: 'Settle' }),
    Settle: { Type: 'Wait', Seconds: 60, Next: 'Work' },
    Work: invoke('Work', {
      Retry: [
        { ErrorEquals: ['Throttled'], IntervalSeconds: 5, MaxAttempts: 3 },
      ],
      End: true,
    }),
  },
};

let folder: string;
let sandbox: TestSandbox;
let sfn: SFN;

async function workflowIn(directory: string): Promise<SandboxWorkflow> {
  const functions: SandboxWorkflow['functions'] = {};
  for (const [name, code] of Object.entries(handlers)) {
    const handlerFile = join(directory, `${name}.js`);
    await writeFile(handlerFile, code);
    functions[name[0].toUpperCase() + name.slice(1)] = {
      functionName: `lz-${name}`,
      handlerFile,
      environment: { FOLDER: directory },
      timeoutSeconds: 20,
      memoryMegabytes: 128,
    };
  }
  return {
    name: 'request',
    accountId,
    region,
    definition: JSON.stringify(definition),
    timeoutSeconds: 3600,
    functions,
    failureReport: 'Report',
  };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflow-'));
  sandbox = await startTestSandbox({
    workflows: [await workflowIn(folder)],
    timeScale: 1000,
  });
  sfn = new SFN(sandbox.configuration());
});

afterEach(async () => {
  sfn.destroy();
  await sandbox.close();
  await rm(folder, { recursive: true });
});

async function run(input: JsonObject) {
  const { executionArn } = await sfn.startExecution({
    stateMachineArn,
    input: JSON.stringify(input),
  });
  return executionArn;
}

async function until<T>(
  read: () => Promise<T>,
  done: (value: T) => boolean,
): Promise<T> {
  for (;;) {
    const value = await read();
    if (done(value)) {
      return value;
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

const ended = (executionArn: string | undefined) =>
  until(
    () => sfn.describeExecution({ executionArn }),
    ({ status }) => status !== 'RUNNING',
  );
const file = (name: string) =>
  readFile(join(folder, name), 'utf8').catch(() => '');

async function countOf(
  executionArn: string | undefined,
  type: HistoryEventType,
) {
  const { events } = await sfn.getExecutionHistory({ executionArn });
  return events?.filter(event => event.type === type).length;
}

describe('a workflow of the sandbox', () => {
  it('runs its functions, which call AWS under roles of their own', async () => {
    const { output, status } = await ended(await run({ throttled: 1 }));
    expect(status).toBe('SUCCEEDED');
    expect(JSON.parse(output ?? '')).toEqual({
      throttled: 1,
      account: accountId,
      arn: `arn:aws:sts::${accountId}:assumed-role/lz-identify/lz-identify`,
      calls: 2,
    });
    expect(await file('reports')).toBe('');
  });

  it('has its failure reported once', async () => {
    const executionArn = await run({ fail: true });
    expect(await ended(executionArn)).toMatchObject({
      status: 'FAILED',
      error: 'RangeError',
      cause: expect.stringContaining('"errorMessage":"no account"'),
    });
    const reports = await until(
      () => file('reports'),
      text => text !== '',
    );
    expect(
      reports
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toMatchObject([{ executionArn, status: 'FAILED', error: 'RangeError' }]);
  });

  it('has its stop reported', async () => {
    const executionArn = await run({ hang: true });
    await until(
      () => file('calls'),
      text => text !== '',
    );
    await sfn.stopExecution({
      executionArn,
      error: 'Cancelled',
      cause: 'by the requester',
    });
    const reports = await until(
      () => file('reports'),
      text => text !== '',
    );
    expect(JSON.parse(reports)).toMatchObject({
      executionArn,
      status: 'ABORTED',
      error: 'Cancelled',
      cause: 'by the requester',
    });
  });

  it('goes on after a restart in the middle, with the work that was cut off', async () => {
    const executionArn = await run({ hang: true });
    await until(
      () => file('calls'),
      text => text !== '',
    );
    sandbox = await sandbox.restart();
    sfn = new SFN(sandbox.configuration());
    const { output, status } = await ended(executionArn);
    expect(status).toBe('SUCCEEDED');
    expect(JSON.parse(output ?? '')).toMatchObject({ calls: 2 });
    expect(await countOf(executionArn, 'WaitStateEntered')).toBe(1);
    expect(await countOf(executionArn, 'TaskStateEntered')).toBe(3);
  });

  it('shows its functions in Lambda', async () => {
    const lambda = new Lambda(sandbox.configuration());
    const { Functions } = await lambda.listFunctions({});
    expect(Functions?.map(({ FunctionName }) => FunctionName)).toEqual([
      'lz-identify',
      'lz-report',
      'lz-work',
    ]);
    const { FunctionError, Payload } = await lambda.invoke({
      FunctionName: 'lz-work',
      Payload: '{"fail":true}',
    });
    expect(FunctionError).toBe('Unhandled');
    expect(JSON.parse(Payload?.transformToString() ?? '')).toMatchObject({
      errorType: 'RangeError',
    });
    await expect(lambda.invoke({ FunctionName: 'none' })).rejects.toMatchObject(
      { name: 'ResourceNotFoundException' },
    );
    lambda.destroy();
  });
});
