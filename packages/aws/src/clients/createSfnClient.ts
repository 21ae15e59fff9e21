import { SFNClient } from '@aws-sdk/client-sfn';
import type { AwsClientOptions } from './AwsClientOptions';
import { clientConfiguration } from './clientConfiguration';

/**
 * Creates a client of AWS Step Functions.
 *
 * @param options - region, credentials, endpoint, retries and time-outs
 * @returns the SDK's client; close it with `destroy()` where the process lives on
 * @public
 */
export function createSfnClient(options: AwsClientOptions): SFNClient {
  return new SFNClient(clientConfiguration(options));
}
