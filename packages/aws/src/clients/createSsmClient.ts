import { SSMClient } from '@aws-sdk/client-ssm';
import type { AwsClientOptions } from './AwsClientOptions';
import { clientConfiguration } from './clientConfiguration';

/**
 * Creates a client of AWS Systems Manager.
 *
 * @param options - region, credentials, endpoint, retries and time-outs
 * @returns the SDK's client; close it with `destroy()` where the process lives on
 * @public
 */
export function createSsmClient(options: AwsClientOptions): SSMClient {
  return new SSMClient(clientConfiguration(options));
}
