import { SNSClient } from '@aws-sdk/client-sns';
import type { AwsClientOptions } from './AwsClientOptions';
import { clientConfiguration } from './clientConfiguration';

/**
 * Creates a client of Amazon Simple Notification Service.
 *
 * @param options - region, credentials, endpoint, retries and time-outs
 * @returns the SDK's client; close it with `destroy()` where the process lives on
 * @public
 */
export function createSnsClient(options: AwsClientOptions): SNSClient {
  return new SNSClient(clientConfiguration(options));
}
