import { JsonValue } from '@backstage/types';
import { LambdaResult } from '../../lambda/InvokeLambda';
import { AwsError } from '../../wire/AwsError';
import { createTaskIntegrations } from './createTaskIntegrations';

const signal = new AbortController().signal;
const answer: LambdaResult = {
  payload: '{"ok":true}',
  executedVersion: '$LATEST',
  requestId: 'r-1',
};

function integrationsWith(result: LambdaResult | Error) {
  const invokeLambda = jest.fn(async () => {
    if (result instanceof Error) {
      throw result;
    }
    return result;
  });
  const integrations = createTaskIntegrations({
    accountId: '100000000001',
    region: 'us-east-1',
    invokeLambda,
  });
  const invoke = (parameters: JsonValue) =>
    integrations.services['lambda:invoke'](parameters, signal);
  return { integrations, invoke, invokeLambda };
}

describe('lambda:invoke', () => {
  it('has the result of the Invoke API', async () => {
    const { invoke, invokeLambda } = integrationsWith(answer);
    expect(await invoke({ FunctionName: 'work', Payload: { a: 1 } })).toEqual({
      ExecutedVersion: '$LATEST',
      Payload: { ok: true },
      SdkHttpMetadata: {
        HttpHeaders: { 'x-amzn-RequestId': 'r-1' },
        AllHttpHeaders: { 'x-amzn-RequestId': ['r-1'] },
        HttpStatusCode: 200,
      },
      SdkResponseMetadata: { RequestId: 'r-1' },
      StatusCode: 200,
    });
    expect(invokeLambda).toHaveBeenCalledWith({
      functionName: 'work',
      accountId: '100000000001',
      region: 'us-east-1',
      payload: '{"a":1}',
    });
  });

  it.each<[JsonValue, string, string]>([
    [{ FunctionName: 'f' }, 'f', '{}'],
    [{ FunctionName: 'f', Payload: 'text' }, 'f', '"text"'],
    [{ FunctionName: 'f', Qualifier: '$LATEST' }, 'f:$LATEST', '{}'],
  ])('invokes by %j', async (parameters, functionName, payload) => {
    const { invoke, invokeLambda } = integrationsWith(answer);
    await invoke(parameters);
    expect(invokeLambda).toHaveBeenCalledWith(
      expect.objectContaining({ functionName, payload }),
    );
  });

  it('fails by the name of the thrown error, with the payload as cause', async () => {
    const payload = '{"errorType":"AccountRefused","errorMessage":"no"}';
    const { integrations, invoke } = integrationsWith({
      ...answer,
      payload,
      functionError: 'Unhandled',
    });
    const failure = { errorName: 'AccountRefused', errorCause: payload };
    await expect(invoke({ FunctionName: 'f' })).rejects.toMatchObject(failure);
    await expect(
      integrations.invokeFunction('arn', {}, signal),
    ).rejects.toMatchObject(failure);
  });

  it('fails by Lambda.Unknown when the error has no name', async () => {
    const { invoke } = integrationsWith({
      ...answer,
      payload: '"?"',
      functionError: 'Unhandled',
    });
    await expect(invoke({ FunctionName: 'f' })).rejects.toMatchObject({
      errorName: 'Lambda.Unknown',
    });
  });

  it.each([
    [
      new AwsError('ResourceNotFoundException', 'Function not found: f', {
        statusCode: 404,
      }),
      'Lambda.ResourceNotFoundException',
      /^Function not found: f \(Service: Lambda, Status Code: 404, Request ID: \S+\)$/,
    ],
    [new Error('The sandbox closes'), 'Lambda.ServiceException', /closes/],
  ])('names errors of the service: %s', async (error, errorName, cause) => {
    const { invoke } = integrationsWith(error);
    await expect(invoke({ FunctionName: 'f' })).rejects.toMatchObject({
      errorName,
      errorCause: expect.stringMatching(cause),
    });
  });

  it.each<[JsonValue, string]>([
    [{}, 'States.Runtime'],
    ['text', 'States.Runtime'],
    [
      { FunctionName: 'f', InvocationType: 'Event' },
      'Lambda.InvalidParameterValueException',
    ],
  ])('refuses the parameters %j', async (parameters, errorName) => {
    const { invoke, invokeLambda } = integrationsWith(answer);
    await expect(invoke(parameters)).rejects.toMatchObject({ errorName });
    expect(invokeLambda).not.toHaveBeenCalled();
  });
});

describe('sns:publish', () => {
  it('is not there without a way to publish', () => {
    const { integrations } = integrationsWith(answer);
    expect(Object.keys(integrations.services)).toEqual(['lambda:invoke']);
  });

  it('publishes texts as they are and everything else as JSON', async () => {
    const publishToTopic = jest.fn(async () => ({ messageId: 'm' }));
    const { services } = createTaskIntegrations({
      accountId: '100000000001',
      region: 'us-east-1',
      invokeLambda: async () => answer,
      publishToTopic,
    });
    const publish = services['sns:publish'];
    await publish({ TopicArn: 't', Message: 'text', Subject: 's' }, signal);
    await publish({ TopicArn: 't', Message: { a: 1 } }, signal);
    const owner = { accountId: '100000000001', region: 'us-east-1' };
    expect(publishToTopic.mock.calls).toEqual([
      [{ ...owner, topicArn: 't', message: 'text', subject: 's' }],
      [{ ...owner, topicArn: 't', message: '{"a":1}', subject: undefined }],
    ]);
    await expect(publish({ TopicArn: 't' }, signal)).rejects.toMatchObject({
      errorCause: expect.stringContaining('Message'),
    });
  });

  it('names errors of SNS', async () => {
    const { services } = createTaskIntegrations({
      accountId: '100000000001',
      region: 'us-east-1',
      invokeLambda: async () => answer,
      publishToTopic: async () => {
        throw new AwsError('NotFound', 'Topic does not exist');
      },
    });
    await expect(
      services['sns:publish']({ TopicArn: 't', Message: 'm' }, signal),
    ).rejects.toMatchObject({ errorName: 'SNS.NotFound' });
  });
});
