import { createHash, randomBytes } from 'node:crypto';
import { stsStore } from '../services/sts/StsStore';
import { SandboxRuntime } from '../state/SandboxRuntime';
import { HostedFunction } from './HostedFunction';

/** Longer than any sandbox runs: a warm function's session must not end. */
const SESSION_MILLISECONDS = 365 * 24 * 3600 * 1000;

/**
 * The environment of a function's thread: what the Lambda runtime sets, where
 * AWS is found, and the function's own variables. Its credentials are a
 * session of its role, known to the sandbox's STS.
 *
 * @param runtime - its server listens already: the endpoint is in the result
 */
export function createFunctionEnvironment(
  runtime: SandboxRuntime,
  hosted: HostedFunction,
): Record<string, string> {
  const { functionName, memoryMegabytes, region } = hosted;
  return {
    ...hosted.environment,
    ...openSession(runtime, hosted),
    AWS_ENDPOINT_URL: runtime.url,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
    AWS_LAMBDA_FUNCTION_NAME: functionName,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${functionName}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'sandbox',
    _HANDLER: 'index.handler',
    TZ: ':UTC',
  };
}

function openSession(
  { clock, state }: SandboxRuntime,
  { accountId, functionArn, functionName, roleArn }: HostedFunction,
): Record<string, string> {
  const roleName = roleArn.slice(roleArn.lastIndexOf('/') + 1);
  // One key a function, so that restarts leave no sessions behind.
  const accessKeyId = `ASIA${createHash('sha256')
    .update(functionArn)
    .digest('hex')
    .slice(0, 16)
    .toUpperCase()}`;
  const sessions = stsStore(state);
  sessions[accessKeyId] ??= {
    accountId,
    arn: `arn:aws:sts::${accountId}:assumed-role/${roleName}/${functionName}`,
    userId: `AROA${accessKeyId.slice(4)}:${functionName}`,
    sessionToken: randomBytes(48).toString('base64'),
    expires: '',
  };
  const session = sessions[accessKeyId];
  session.expires = new Date(
    clock.now().getTime() + SESSION_MILLISECONDS,
  ).toISOString();
  state.changed();
  return {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: 'sandbox',
    AWS_SESSION_TOKEN: session.sessionToken,
  };
}
