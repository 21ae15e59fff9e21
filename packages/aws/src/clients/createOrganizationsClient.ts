import { OrganizationsClient } from '@aws-sdk/client-organizations';
import type { AwsClientOptions } from './AwsClientOptions';
import { clientConfiguration } from './clientConfiguration';

/**
 * Creates a client of AWS Organizations; its API lives in us-east-1 (or the partition's own global Region).
 *
 * @param options - region, credentials, endpoint, retries and time-outs
 * @returns the SDK's client; close it with `destroy()` where the process lives on
 * @public
 */
export function createOrganizationsClient(
  options: AwsClientOptions,
): OrganizationsClient {
  return new OrganizationsClient(clientConfiguration(options));
}
