import { HostedFunction } from './HostedFunction';

/**
 * The members of Lambda's context object that are data.
 *
 * @param hosted - the function
 * @param awsRequestId - the invocation's id
 */
export function invocationContext(
  hosted: HostedFunction,
  awsRequestId: string,
): Record<string, string> {
  const { functionArn, functionName, memoryMegabytes } = hosted;
  return {
    awsRequestId,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memoryMegabytes),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'sandbox',
  };
}
