import { IAMClient } from '@aws-sdk/client-iam';
import type { AwsClientOptions } from './AwsClientOptions';
import { clientConfiguration } from './clientConfiguration';

/**
 * Creates a client of AWS Identity and Access Management.
 *
 * @param options - region, credentials, endpoint, retries and time-outs
 * @returns the SDK's client; close it with `destroy()` where the process lives on
 * @public
 */
export function createIamClient(options: AwsClientOptions): IAMClient {
  return new IAMClient(clientConfiguration(options));
}
