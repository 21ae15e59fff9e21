import * as lambda from '@aws-sdk/client-lambda';
import * as sfn from '@aws-sdk/client-sfn';
import * as organizations from '@aws-sdk/client-organizations';
import { startTestServer, TestServer } from '../testUtils/startTestServer';
import { AwsError } from './AwsError';
import { defineService } from './defineService';

const lambdaService = defineService({
  module: lambda,
  id: 'lambda',
  handlers: {
    Invoke({ FunctionName, InvocationType, Payload }) {
      if (FunctionName === 'missing') {
        throw new AwsError('ResourceNotFoundException', 'Function not found', {
          fields: { Type: 'User' },
        });
      }
      const text = Buffer.from(Payload ?? []).toString();
      return {
        StatusCode: 202,
        FunctionError: InvocationType,
        Payload: Buffer.from(`${FunctionName} got ${text}`),
      };
    },
    ListFunctions: ({ MaxItems, Marker }) => ({
      Functions: [{ FunctionName: `page of ${MaxItems}`, Timeout: 3 }],
      NextMarker: Marker,
    }),
    ListTags: ({ Resource }) => ({ Tags: { arn: Resource ?? '' } }),
    GetPolicy: () => {
      throw new Error('a mistake of ours');
    },
    // The compiler does not see a member too many in a function's result.
    GetAccountSettings: () => ({ AccountLimit: {}, Typo: 1 }),
  },
});

const sfnService = defineService({
  module: sfn,
  id: 'states',
  handlers: {
    DescribeExecution: ({ executionArn }) => ({
      executionArn,
      stateMachineArn: 'arn',
      status: 'RUNNING' as const,
      startDate: new Date('2026-01-02T03:04:05.678Z'),
    }),
  },
});

const organizationsService = defineService({
  module: organizations,
  id: 'organizations',
  handlers: { ListAccounts: () => ({ Accounts: [] }) },
});

describe('the engine under the SDK clients', () => {
  let server: TestServer;
  let client: lambda.LambdaClient;
  let states: sfn.SFNClient;

  beforeAll(async () => {
    server = await startTestServer([
      lambdaService,
      sfnService,
      organizationsService,
    ]);
    client = new lambda.LambdaClient(server.configuration);
    states = new sfn.SFNClient(server.configuration);
  });
  afterAll(async () => {
    client.destroy();
    states.destroy();
    await server.close();
  });

  it('carries labels, headers, status and raw payloads of restJson1', async () => {
    const answer = await client.send(
      new lambda.InvokeCommand({
        FunctionName: 'arn:aws:lambda:eu-central-1:100000000001:function:größe',
        InvocationType: 'Event',
        Payload: Buffer.from('{"a":1}'),
      }),
    );
    expect(answer).toMatchObject({ StatusCode: 202, FunctionError: 'Event' });
    expect(answer.Payload?.transformToString()).toBe(
      'arn:aws:lambda:eu-central-1:100000000001:function:größe got {"a":1}',
    );
  });

  it('carries query members of restJson1', async () => {
    const answer = await client.send(
      new lambda.ListFunctionsCommand({ MaxItems: 7, Marker: 'a+b c' }),
    );
    expect(answer.Functions).toEqual([
      { FunctionName: 'page of 7', Timeout: 3 },
    ]);
    expect(answer.NextMarker).toBe('a+b c');
  });

  it('reads an ARN out of one path segment', async () => {
    const Resource = 'arn:aws:lambda:eu-central-1:100000000001:function:a/b';
    const { Tags } = await client.send(
      new lambda.ListTagsCommand({ Resource }),
    );
    expect(Tags).toEqual({ arn: Resource });
  });

  it('gives timestamps of awsJson1_0 their milliseconds', async () => {
    const answer = await states.send(
      new sfn.DescribeExecutionCommand({ executionArn: 'arn:x' }),
    );
    expect(answer.startDate?.toISOString()).toBe('2026-01-02T03:04:05.678Z');
    expect(answer.$metadata.requestId).toEqual(expect.any(String));
  });

  it('gives errors as the SDK models them', async () => {
    const failed = client.send(
      new lambda.InvokeCommand({ FunctionName: 'missing' }),
    );
    await expect(failed).rejects.toBeInstanceOf(
      lambda.ResourceNotFoundException,
    );
    await expect(failed).rejects.toMatchObject({
      message: 'Function not found',
      Type: 'User',
      $metadata: expect.objectContaining({
        httpStatusCode: 404,
        requestId: expect.any(String),
      }),
    });
  });

  it('names a missing member, in the words of the protocol', async () => {
    await expect(
      states.send(
        new sfn.DescribeExecutionCommand({ executionArn: undefined }),
      ),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining("Value null at 'executionArn'"),
    });
  });

  it('names the operation that the sandbox lacks', async () => {
    await expect(
      client.send(new lambda.ListLayersCommand({})),
    ).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message: expect.stringContaining('lambda:ListLayers'),
      $metadata: expect.objectContaining({ httpStatusCode: 501 }),
    });
  });

  it('answers a mistake in a handler with InternalFailure', async () => {
    await expect(
      client.send(new lambda.GetPolicyCommand({ FunctionName: 'a' })),
    ).rejects.toMatchObject({
      name: 'InternalFailure',
      message: expect.stringContaining('a mistake of ours'),
    });
  });

  it('notices an output that the model does not know', async () => {
    await expect(
      client.send(new lambda.GetAccountSettingsCommand({})),
    ).rejects.toMatchObject({
      message: expect.stringContaining('Typo, which is no member of'),
    });
  });

  it('calls handlers inside the process, too', async () => {
    await expect(
      lambdaService.call('ListLayers', {}, {} as never),
    ).rejects.toMatchObject({ code: 'UnknownOperationException' });
  });

  it('refuses a handler of an operation that does not exist', () => {
    const handlers = { Nothing: () => ({}) } as object;
    expect(() =>
      defineService({ module: sfn, id: 'states', handlers }),
    ).toThrow('no operation of its SDK client');
  });

  it('types handlers by their operation', () => {
    defineService({
      module: sfn,
      id: 'states',
      handlers: {
        // @ts-expect-error a count is no list
        ListExecutions: () => ({ executions: 1 }),
        // @ts-expect-error the input has no such member
        StopExecution: ({ reason }) => ({ stopDate: reason }),
      },
    });
    expect(
      sfnService.operations.get('ListExecutions')?.handler,
    ).toBeUndefined();
  });
});
