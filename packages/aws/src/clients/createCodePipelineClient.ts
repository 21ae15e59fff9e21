import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import type { AwsClientOptions } from './AwsClientOptions';
import { clientConfiguration } from './clientConfiguration';

/**
 * Creates a client of AWS CodePipeline.
 *
 * @param options - region, credentials, endpoint, retries and time-outs
 * @returns the SDK's client; close it with `destroy()` where the process lives on
 * @public
 */
export function createCodePipelineClient(
  options: AwsClientOptions,
): CodePipelineClient {
  return new CodePipelineClient(clientConfiguration(options));
}
