import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import { HostedFunction } from '../../lambda/HostedFunction';

/** A function as GetFunction and ListFunctions give it. */
export function describeFunction(
  hosted: HostedFunction,
): FunctionConfiguration {
  return {
    FunctionName: hosted.functionName,
    FunctionArn: hosted.functionArn,
    Role: hosted.roleArn,
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Timeout: hosted.timeoutSeconds,
    MemorySize: hosted.memoryMegabytes,
    Version: '$LATEST',
    PackageType: 'Zip',
    State: 'Active',
    LastUpdateStatus: 'Successful',
    Environment: { Variables: hosted.environment },
  };
}
