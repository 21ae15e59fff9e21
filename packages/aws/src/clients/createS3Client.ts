import { S3Client } from '@aws-sdk/client-s3';
import type { AwsClientOptions } from './AwsClientOptions';
import { clientConfiguration } from './clientConfiguration';

/**
 * Creates a client of Amazon S3. With an endpoint buckets are addressed by path, because a bucket
 * name in front of `127.0.0.1` or of a container's name does not resolve.
 *
 * @param options - region, credentials, endpoint, retries and time-outs
 * @returns the SDK's client; close it with `destroy()` where the process lives on
 * @public
 */
export function createS3Client(options: AwsClientOptions): S3Client {
  return new S3Client({
    ...clientConfiguration(options),
    ...(options.endpoint && { forcePathStyle: true }),
  });
}
