import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandboxClock } from '../state/createSandboxClock';
import { createTestRuntime } from '../state/createTestRuntime';
import { SandboxLogger } from '../state/SandboxLogger';
import { SandboxRuntime } from '../state/SandboxRuntime';
import { stsStore } from '../services/sts/StsStore';
import { LambdaHost } from './LambdaHost';

const accountId = '100000000001';
const region = 'us-east-1';

/** The bodies of the handlers' modules. */
const handlers = {
  echo: 'exports.handler = async (event, context) => ({ event, id: context.awsRequestId });',
  nothing: 'exports.handler = () => {};',
  environment: 'exports.handler = async () => ({ ...process.env });',
  context:
    'exports.handler = async (_, context) => ({ ...context, left: context.getRemainingTimeInMillis() });',
  count: 'let n = 0; exports.handler = async () => (n += 1);',
  slow: 'exports.handler = () => new Promise(() => setInterval(() => {}, 1000));',
  busy: 'exports.handler = () => { for (;;); };',
  overlap: `
    const running = require('node:worker_threads').threadId;
    exports.handler = async () => { await new Promise(r => setTimeout(r, 40)); return running; };`,
  throws: `
    class AccountRefused extends Error { constructor(m) { super(m); this.name = 'AccountRefused'; } }
    exports.handler = async () => { throw new AccountRefused('no budget'); };`,
  throwsText: "exports.handler = async () => { throw 'text'; };",
  exits: 'exports.handler = () => new Promise(() => process.exit(7));',
  rejectsLater:
    "exports.handler = () => new Promise(() => { Promise.reject(new Error('lost')); setInterval(() => {}, 1000); });",
  throwsLater:
    "exports.handler = () => new Promise(() => { setTimeout(() => { throw new TypeError('late'); }, 1); });",
  memory:
    'exports.handler = async () => { const a = []; for (;;) { a.push(new Array(1e5).fill(a.length)); } };',
  circular:
    'exports.handler = async () => { const a = {}; a.a = a; return a; };',
  big: "exports.handler = async event => 'x'.repeat(event.size);",
  logs: "exports.handler = async () => { console.log('out line'); console.error('err line'); };",
  syntax: 'exports.handler = async ( => {};',
  missingModule: "require('./nowhere'); exports.handler = async () => {};",
  noHandler: 'exports.other = async () => {};',
};
type Name = keyof typeof handlers;

let directory: string;
let runtime: SandboxRuntime;
let host: LambdaHost;
const lines: string[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lambda-host-'));
  for (const [name, code] of Object.entries(handlers)) {
    await writeFile(join(directory, `${name}.js`), code);
  }
  const keep = (line: string) => lines.push(line);
  const logger: SandboxLogger = {
    info: keep,
    warn: keep,
    error: keep,
    debug: keep,
  };
  runtime = await createTestRuntime({
    clock: createSandboxClock({ timeScale: 60 }),
    logger,
  });
  const functions = Object.keys(handlers).map(name => [
    name,
    {
      functionName: `lz-${name}`,
      handlerFile: join(directory, `${name}.js`),
      environment: { OWN: name },
      timeoutSeconds: ['slow', 'busy'].includes(name) ? 0.2 : 20,
      memoryMegabytes: 32,
    },
  ]);
  host = LambdaHost.create(runtime, [
    {
      name: 'machine',
      accountId,
      region,
      definition: '{}',
      timeoutSeconds: 60,
      functions: Object.fromEntries(functions),
    },
  ]);
});

afterAll(async () => {
  await host.close();
  await rm(directory, { recursive: true });
});

async function invoke(name: Name, event: unknown = {}) {
  const result = await host.invoke({
    functionName: `lz-${name}`,
    accountId,
    region,
    payload: JSON.stringify(event),
  });
  return { ...result, answer: JSON.parse(result.payload) };
}

describe('a function', () => {
  it('answers its event, and keeps its state while it is warm', async () => {
    const { answer, functionError, requestId } = await invoke('echo', {
      a: [1, null, 'ü'],
    });
    expect(answer).toEqual({ event: { a: [1, null, 'ü'] }, id: requestId });
    expect(functionError).toBeUndefined();
    await invoke('count');
    expect((await invoke('count')).answer).toBe(2);
  });

  it('answers null when it returns nothing', async () => {
    expect((await invoke('nothing')).payload).toBe('null');
  });

  it('sees its own environment and nothing of the sandbox', async () => {
    const { answer } = await invoke('environment');
    expect(answer).toMatchObject({
      OWN: 'environment',
      AWS_ENDPOINT_URL: runtime.url,
      AWS_REGION: region,
      AWS_LAMBDA_FUNCTION_NAME: 'lz-environment',
      AWS_SESSION_TOKEN: expect.any(String),
    });
    expect(answer).not.toHaveProperty('PATH');
    const session = stsStore(runtime.state)[answer.AWS_ACCESS_KEY_ID];
    expect(session).toMatchObject({
      accountId,
      sessionToken: answer.AWS_SESSION_TOKEN,
      arn: 'arn:aws:sts::100000000001:assumed-role/lz-environment/lz-environment',
    });
    expect(new Date(session.expires) > runtime.clock.now()).toBe(true);
  });

  it("sees Lambda's context", async () => {
    const { answer } = await invoke('context');
    expect(answer).toMatchObject({
      functionName: 'lz-context',
      functionVersion: '$LATEST',
      invokedFunctionArn:
        'arn:aws:lambda:us-east-1:100000000001:function:lz-context',
      memoryLimitInMB: '32',
    });
    expect(answer.left).toBeGreaterThan(15_000);
    expect(answer.left).toBeLessThanOrEqual(20_000);
  });

  it('handles one event at a time and grows to ten copies', async () => {
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => invoke('overlap')),
    );
    expect(new Set(answers.map(({ answer }) => answer)).size).toBe(10);
  });

  it('writes to the logger', async () => {
    await invoke('logs');
    const logged = () => lines.filter(line => line.startsWith('[lz-logs]'));
    // The lines come by a stream of their own, behind the answer.
    for (let turn = 0; turn < 200 && logged().length < 2; turn += 1) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    expect(lines).toContain('[lz-logs] out line');
    expect(lines).toContain('[lz-logs] err line');
  });
});

describe('a function that fails', () => {
  it.each<[Name, string, RegExp]>([
    ['throws', 'AccountRefused', /^no budget$/],
    ['throwsText', 'string', /^text$/],
    [
      'exits',
      'Runtime.ExitError',
      /^RequestId: \S+ Error: Runtime exited with error: exit status 7$/,
    ],
    ['rejectsLater', 'Runtime.UnhandledPromiseRejection', /^lost$/],
    ['throwsLater', 'TypeError', /^late$/],
    ['memory', 'Runtime.OutOfMemory', /signal: killed/],
    ['circular', 'Runtime.MarshalError', /Unable to stringify/],
    ['syntax', 'Runtime.UserCodeSyntaxError', /Unexpected token/],
    ['missingModule', 'Runtime.ImportModuleError', /Cannot find module/],
    ['noHandler', 'Runtime.HandlerNotFound', /exports no function "handler"/],
    [
      'slow',
      'Sandbox.Timedout',
      /^RequestId: \S+ Error: Task timed out after 0.20 seconds$/,
    ],
    ['busy', 'Sandbox.Timedout', /Task timed out/],
  ])('by %s is reported as %s', async (name, errorType, errorMessage) => {
    const { answer, functionError } = await invoke(name);
    expect(functionError).toBe('Unhandled');
    expect(answer).toMatchObject({
      errorType,
      errorMessage: expect.stringMatching(errorMessage),
    });
  });

  it('tells where it was thrown', async () => {
    const { answer } = await invoke('throws');
    expect(answer.trace[0]).toBe('AccountRefused: no budget');
    expect(answer.trace[1]).toContain('throws.js');
  });

  it.each<Name>(['exits', 'slow', 'memory'])(
    'by %s starts afresh with the next event',
    async name => {
      await invoke(name);
      const again = await invoke(name);
      expect(again.answer.errorType).toMatch(/ExitError|Timedout|OutOfMemory/);
    },
  );

  it('answers 6 MB and no more', async () => {
    expect((await invoke('big', { size: 6_000_000 })).answer).toHaveLength(
      6_000_000,
    );
    expect((await invoke('big', { size: 6_291_556 })).answer).toMatchObject({
      errorType: 'Function.ResponseSizeTooLarge',
    });
  });
});

describe('LambdaHost', () => {
  it.each([
    'lz-echo',
    'lz-echo:$LATEST',
    '100000000001:function:lz-echo',
    'arn:aws:lambda:us-east-1:100000000001:function:lz-echo',
    'arn:aws:lambda:us-east-1:100000000001:function:lz-echo:$LATEST',
  ])('finds a function by %s', functionName => {
    expect(host.find({ functionName, accountId, region }).functionName).toBe(
      'lz-echo',
    );
  });

  it.each([
    ['lz-none', accountId],
    ['lz-echo', '100000000002'],
    ['lz-echo:7', accountId],
    ['arn:aws:lambda:eu-west-1:100000000001:function:lz-echo', accountId],
    ['not a name', accountId],
  ])('does not find %s of %s', (functionName, account) => {
    expect(() =>
      host.find({ functionName, accountId: account, region }),
    ).toThrow(
      expect.objectContaining({
        code: 'ResourceNotFoundException',
        statusCode: 404,
      }),
    );
  });

  it('lists the functions of an account and region by name', () => {
    const names = host
      .list({ accountId, region })
      .map(({ functionName }) => functionName);
    expect(names).toHaveLength(Object.keys(handlers).length);
    expect(names).toEqual([...names].sort());
    expect(host.list({ accountId, region: 'eu-west-1' })).toEqual([]);
  });

  it('ends functions at work when it closes, and starts none afterwards', async () => {
    const closing = LambdaHost.create(runtime, [
      {
        name: 'machine',
        accountId,
        region,
        definition: '{}',
        timeoutSeconds: 60,
        functions: {
          Slow: {
            functionName: 'slow',
            handlerFile: join(directory, 'slow.js'),
            environment: {},
            timeoutSeconds: 60,
            memoryMegabytes: 32,
          },
        },
      },
    ]);
    const call = () =>
      closing.invoke({
        functionName: 'slow',
        accountId,
        region,
        payload: '{}',
      });
    const running = Array.from({ length: 11 }, call);
    const settled = Promise.allSettled(running);
    await closing.close();
    const outcomes = await settled;
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array(10).fill('fulfilled'),
      'rejected',
    ]);
  });
});
