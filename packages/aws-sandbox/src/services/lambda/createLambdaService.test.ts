import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LambdaHost } from '../../lambda/LambdaHost';
import { createTestRuntime } from '../../state/createTestRuntime';
import { createSandboxClock } from '../../state/createSandboxClock';
import { callerOf } from '../states/testUtils/createTestStates';
import { createLambdaService } from './createLambdaService';

let directory: string;
let host: LambdaHost;
let call: (
  operation: string,
  input: object,
  account?: string,
) => Promise<Record<string, unknown>>;
const lines: string[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lambda-service-'));
  const hosted = (name: string) => ({
    functionName: name,
    handlerFile: join(directory, `${name}.js`),
    environment: { A: '1' },
    timeoutSeconds: 3,
    memoryMegabytes: 64,
  });
  await writeFile(
    join(directory, 'echo.js'),
    'exports.handler = async event => event;',
  );
  await writeFile(
    join(directory, 'fail.js'),
    "console.log('called'); exports.handler = async () => { throw new Error('no'); };",
  );
  const keep = (line: string) => lines.push(line);
  const logger = { info: keep, warn: keep, error: keep, debug: keep };
  const runtime = await createTestRuntime({
    clock: createSandboxClock({ timeScale: 100_000 }),
    logger,
  });
  host = LambdaHost.create(runtime, [
    {
      name: 'm',
      accountId: '100000000001',
      region: 'us-east-1',
      definition: '{}',
      timeoutSeconds: 1,
      functions: { Echo: hosted('echo'), Fail: hosted('fail') },
    },
  ]);
  call = callerOf(
    createLambdaService(runtime, { lambdaHost: host }),
    runtime,
  ) as typeof call;
});

afterAll(async () => {
  await host.close();
  await rm(directory, { recursive: true });
});

const invoke = (FunctionName: string, event: unknown, more: object = {}) =>
  call('Invoke', {
    FunctionName,
    Payload: new TextEncoder().encode(JSON.stringify(event)),
    ...more,
  });
const textOf = (payload: unknown) =>
  new TextDecoder().decode(payload as Uint8Array);

describe('Invoke', () => {
  it('waits for the answer', async () => {
    const { Payload, ...answer } = await invoke('echo', { a: 1 });
    expect(textOf(Payload)).toBe('{"a":1}');
    expect(answer).toEqual({
      StatusCode: 200,
      ExecutedVersion: '$LATEST',
      FunctionError: undefined,
    });
  });

  it('gives {} to the function when there is no payload', async () => {
    const { Payload } = await call('Invoke', { FunctionName: 'echo' });
    expect(textOf(Payload)).toBe('{}');
  });

  it('answers the failure of a function with FunctionError', async () => {
    const { FunctionError, Payload, StatusCode } = await invoke('fail', {});
    expect({ FunctionError, StatusCode }).toEqual({
      FunctionError: 'Unhandled',
      StatusCode: 200,
    });
    expect(JSON.parse(textOf(Payload))).toMatchObject({
      errorType: 'Error',
      errorMessage: 'no',
    });
  });

  it('does nothing in a dry run', async () => {
    expect(await invoke('echo', {}, { InvocationType: 'DryRun' })).toEqual({
      StatusCode: 204,
    });
  });

  it('does not wait for an event, which is tried three times', async () => {
    expect(await invoke('fail', {}, { InvocationType: 'Event' })).toEqual({
      StatusCode: 202,
    });
    const dropped = () =>
      lines.filter(line => line.includes('was dropped after three attempts'));
    for (let turn = 0; turn < 200 && dropped().length === 0; turn += 1) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    expect(dropped()).toHaveLength(1);
    expect(
      lines.filter(line => line.includes('function:fail failed:')),
    ).toHaveLength(3);
  });

  it.each<[string, object, string]>([
    ['none', {}, 'ResourceNotFoundException'],
    ['none', { InvocationType: 'Event' }, 'ResourceNotFoundException'],
    ['echo', { Qualifier: 'live' }, 'ResourceNotFoundException'],
    [
      'echo',
      { Payload: new TextEncoder().encode('{') },
      'InvalidRequestContentException',
    ],
    [
      'echo',
      { Payload: new Uint8Array(6_291_457) },
      'RequestTooLargeException',
    ],
    [
      'echo',
      { InvocationType: 'Event', Payload: new Uint8Array(1_048_577) },
      'RequestTooLargeException',
    ],
    ['echo', { InvocationType: 'constructor' }, 'ValidationException'],
  ])('of %s with %.60j fails with %s', async (name, more, code) => {
    await expect(invoke(name, {}, more)).rejects.toMatchObject({ code });
  });
});

describe('GetFunction', () => {
  it('describes a function', async () => {
    expect(
      await call('GetFunction', { FunctionName: 'echo', Qualifier: '$LATEST' }),
    ).toEqual({
      Configuration: expect.objectContaining({
        FunctionName: 'echo',
        FunctionArn: 'arn:aws:lambda:us-east-1:100000000001:function:echo',
        Role: 'arn:aws:iam::100000000001:role/echo',
        Timeout: 3,
        MemorySize: 64,
        State: 'Active',
        Environment: { Variables: { A: '1' } },
      }),
    });
  });

  it('knows no function of another account', async () => {
    await expect(
      call('GetFunction', { FunctionName: 'echo' }, '100000000002'),
    ).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
  });
});

describe('ListFunctions', () => {
  it('lists page by page', async () => {
    const first = await call('ListFunctions', { MaxItems: 1 });
    expect(first.Functions).toMatchObject([{ FunctionName: 'echo' }]);
    const second = await call('ListFunctions', { Marker: first.NextMarker });
    expect(second).toMatchObject({
      Functions: [{ FunctionName: 'fail' }],
      NextMarker: undefined,
    });
    expect(await call('ListFunctions', {}, '100000000002')).toMatchObject({
      Functions: [],
    });
    await expect(
      call('ListFunctions', { Marker: 'forged' }),
    ).rejects.toMatchObject({ code: 'InvalidParameterValueException' });
  });
});
