import { STSClient } from '@aws-sdk/client-sts';
import type { AwsClientOptions } from './AwsClientOptions';
import { clientConfiguration } from './clientConfiguration';

/**
 * Creates a client of AWS Security Token Service.
 *
 * @param options - region, credentials, endpoint, retries and time-outs
 * @returns the SDK's client; close it with `destroy()` where the process lives on
 * @public
 */
export function createStsClient(options: AwsClientOptions): STSClient {
  return new STSClient(clientConfiguration(options));
}
