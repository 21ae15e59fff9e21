import { ServiceCatalogClient } from '@aws-sdk/client-service-catalog';
import type { AwsClientOptions } from './AwsClientOptions';
import { clientConfiguration } from './clientConfiguration';

/**
 * Creates a client of AWS Service Catalog.
 *
 * @param options - region, credentials, endpoint, retries and time-outs
 * @returns the SDK's client; close it with `destroy()` where the process lives on
 * @public
 */
export function createServiceCatalogClient(
  options: AwsClientOptions,
): ServiceCatalogClient {
  return new ServiceCatalogClient(clientConfiguration(options));
}
