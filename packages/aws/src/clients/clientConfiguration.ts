import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AwsClientOptions } from './AwsClientOptions';

const defaultMaxAttempts = 8;
const defaultConnectionTimeoutMs = 3_000;
const defaultRequestTimeoutMs = 20_000;

/** Name of this product in AWS's access logs and in CloudTrail. */
const userAgent = 'landing-zone-for-backstage';

/**
 * The settings every SDK client of this product shares: adaptive retries, time-outs that throw
 * (the SDK's default only logs a warning), and the user agent.
 *
 * @param options - as the caller of a create function gave them
 * @returns the constructor argument of an SDK client
 */
export function clientConfiguration(options: AwsClientOptions) {
  const { region, credentials, endpoint } = options;
  return {
    region,
    ...(credentials && { credentials }),
    ...(endpoint && { endpoint, disableHostPrefix: true }),
    retryMode: 'adaptive' as const,
    maxAttempts: options.maxAttempts ?? defaultMaxAttempts,
    customUserAgent: userAgent,
    requestHandler: new NodeHttpHandler({
      connectionTimeout:
        options.connectionTimeoutMs ?? defaultConnectionTimeoutMs,
      requestTimeout: options.requestTimeoutMs ?? defaultRequestTimeoutMs,
      throwOnRequestTimeout: true,
    }),
  };
}
