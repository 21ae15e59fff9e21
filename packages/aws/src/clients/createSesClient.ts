import { SESClient } from '@aws-sdk/client-ses';
import type { AwsClientOptions } from './AwsClientOptions';
import { clientConfiguration } from './clientConfiguration';

/**
 * Creates a client of Amazon Simple Email Service (API version 1).
 *
 * @param options - region, credentials, endpoint, retries and time-outs
 * @returns the SDK's client; close it with `destroy()` where the process lives on
 * @public
 */
export function createSesClient(options: AwsClientOptions): SESClient {
  return new SESClient(clientConfiguration(options));
}
