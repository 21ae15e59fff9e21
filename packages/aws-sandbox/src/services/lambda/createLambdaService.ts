import * as lambda from '@aws-sdk/client-lambda';
import { LambdaHost } from '../../lambda/LambdaHost';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { defineService } from '../../wire/defineService';
import { SandboxService } from '../../wire/SandboxService';
import { paginateByName } from '../shared/paginateByName';
import { describeFunction } from './describeFunction';
import { invokeLater } from './invokeLater';
import { readPayload } from './readPayload';

/** As many functions are on a page when the caller names no number. */
const PAGE_SIZE = 50;

/** AWS Lambda: the functions of the workflows, to be looked at and invoked. */
export function createLambdaService(
  runtime: SandboxRuntime,
  options: { lambdaHost: LambdaHost },
): SandboxService {
  const { lambdaHost } = options;
  return defineService({
    module: lambda,
    id: 'lambda',
    handlers: {
      async Invoke(input, { accountId, region }) {
        const { FunctionName = '', InvocationType, Qualifier } = input;
        const functionName = Qualifier
          ? `${FunctionName}:${Qualifier}`
          : FunctionName;
        const type = InvocationType ?? 'RequestResponse';
        const payload = readPayload(input.Payload, type);
        const { functionArn } = lambdaHost.find({
          functionName,
          accountId,
          region,
        });
        const invocation = {
          functionName: functionArn,
          accountId,
          region,
          payload,
        };
        if (type === 'DryRun') {
          return { StatusCode: 204 };
        }
        if (type === 'Event') {
          void invokeLater(runtime, lambdaHost, invocation);
          return { StatusCode: 202 };
        }
        const result = await lambdaHost.invoke(invocation);
        return {
          StatusCode: 200,
          FunctionError: result.functionError,
          ExecutedVersion: result.executedVersion,
          Payload: new TextEncoder().encode(result.payload),
        };
      },
      GetFunction({ FunctionName = '', Qualifier }, { accountId, region }) {
        const functionName = Qualifier
          ? `${FunctionName}:${Qualifier}`
          : FunctionName;
        const hosted = lambdaHost.find({ functionName, accountId, region });
        return { Configuration: describeFunction(hosted) };
      },
      ListFunctions({ Marker, MaxItems }, { accountId, region }) {
        const { items, nextToken } = paginateByName({
          items: lambdaHost.list({ accountId, region }),
          nameOf: ({ functionName }) => functionName,
          size: Math.min(MaxItems ?? PAGE_SIZE, PAGE_SIZE),
          token: Marker,
          query: { accountId, region },
          invalidToken: () =>
            new AwsError(
              'InvalidParameterValueException',
              'Invalid pagination token.',
            ),
        });
        return {
          Functions: items.map(describeFunction),
          NextMarker: nextToken,
        };
      },
    },
    notes: {
      '*': 'Functions come with the workflows that the sandbox is started with. They run in real time: time-outs are not shortened.',
      Invoke:
        'Response types RequestResponse, Event (tried three times, without a destination) and DryRun; no LogResult.',
    },
  });
}
