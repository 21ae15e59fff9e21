import { randomUUID } from 'node:crypto';
import { JsonObject, JsonValue } from '@backstage/types';
import { ExecutionError } from '../../asl/errors/ExecutionError';
import { isJsonObject } from '../../asl/jsonpath/jsonChildren';
import { TaskIntegrations } from '../../asl/tasks/TaskIntegrations';
import { InvokeLambda, LambdaResult } from '../../lambda/InvokeLambda';
import { AwsError } from '../../wire/AwsError';
import { PublishToTopic } from './PublishToTopic';

/**
 * What the tasks of one account's state machines can do: invoke functions, and
 * publish to topics when `publishToTopic` is given.
 */
export function createTaskIntegrations(options: {
  accountId: string;
  region: string;
  invokeLambda: InvokeLambda;
  publishToTopic?: PublishToTopic;
}): TaskIntegrations {
  const { accountId, invokeLambda, publishToTopic, region } = options;

  async function invoke(
    functionName: string,
    payload: JsonValue,
  ): Promise<{ answer: JsonValue; result: LambdaResult }> {
    const result = await translated('Lambda', () =>
      invokeLambda({
        functionName,
        accountId,
        region,
        payload: JSON.stringify(payload),
      }),
    );
    const answer: JsonValue = JSON.parse(result.payload);
    if (result.functionError) {
      const errorType = isJsonObject(answer) ? answer.errorType : undefined;
      throw new ExecutionError(
        typeof errorType === 'string' ? errorType : 'Lambda.Unknown',
        result.payload,
      );
    }
    return { answer, result };
  }

  return {
    async invokeFunction(functionArn, payload) {
      return (await invoke(functionArn, payload)).answer;
    },
    services: {
      async 'lambda:invoke'(parameters) {
        const { FunctionName, InvocationType, Payload, Qualifier } =
          requireFields(parameters, ['FunctionName']);
        if (
          ![undefined, 'RequestResponse'].includes(InvocationType as string)
        ) {
          throw new ExecutionError(
            'Lambda.InvalidParameterValueException',
            `The sandbox's lambda:invoke waits for its answer (RequestResponse); it cannot do ${InvocationType}.`,
          );
        }
        const name = Qualifier ? `${FunctionName}:${Qualifier}` : FunctionName;
        const { answer, result } = await invoke(String(name), Payload ?? {});
        return {
          ExecutedVersion: result.executedVersion,
          Payload: answer,
          ...sdkMetadata(result.requestId),
          StatusCode: 200,
        };
      },
      ...(publishToTopic && {
        async 'sns:publish'(parameters: JsonValue) {
          const { Message, Subject, TopicArn } = requireFields(parameters, [
            'TopicArn',
            'Message',
          ]);
          const { messageId } = await translated('SNS', () =>
            publishToTopic({
              accountId,
              region,
              topicArn: String(TopicArn),
              message:
                typeof Message === 'string' ? Message : JSON.stringify(Message),
              subject: Subject === undefined ? undefined : String(Subject),
            }),
          );
          return { MessageId: messageId, ...sdkMetadata(randomUUID()) };
        },
      }),
    },
  };
}

/** What every integration that calls an AWS API adds to its result. */
function sdkMetadata(requestId: string): JsonObject {
  return {
    SdkHttpMetadata: {
      HttpHeaders: { 'x-amzn-RequestId': requestId },
      AllHttpHeaders: { 'x-amzn-RequestId': [requestId] },
      HttpStatusCode: 200,
    },
    SdkResponseMetadata: { RequestId: requestId },
  };
}

function requireFields(parameters: JsonValue, fields: string[]): JsonObject {
  const given = isJsonObject(parameters) ? parameters : {};
  const missing = fields.filter(field => given[field] === undefined);
  if (missing.length > 0) {
    throw new ExecutionError(
      'States.Runtime',
      `The parameters lack the required fields ${missing.join(', ')}`,
    );
  }
  return given;
}

/** Names the errors of a service as Step Functions does, for example `Lambda.ServiceException`. */
async function translated<T>(
  service: string,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const [code, status] =
      error instanceof AwsError
        ? [error.code, error.statusCode ?? 400]
        : ['ServiceException', 500];
    throw new ExecutionError(
      `${service}.${code}`,
      `${
        error instanceof Error ? error.message : error
      } (Service: ${service}, Status Code: ${status}, Request ID: ${randomUUID()})`,
    );
  }
}
