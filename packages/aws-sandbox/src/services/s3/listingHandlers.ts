import type * as s3 from '@aws-sdk/client-s3';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { compareNames, paginateByName } from '../shared/paginateByName';
import { keyEncoder, listKeys } from './listKeys';
import { pageSizeOf } from './pageSizeOf';
import { S3Buckets } from './S3Buckets';
import { s3Error } from './s3Errors';

/** Listings of a bucket's objects. */
export function listingHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof s3> {
  const buckets = S3Buckets.create(runtime);

  return {
    ListObjectsV2(input, context) {
      const bucket = buckets.require(input, context);
      const { Prefix = '', Delimiter = '', StartAfter = '' } = input;
      const { ContinuationToken, EncodingType } = input;
      const size = pageSizeOf(input.MaxKeys);
      const keys = Object.keys(bucket.objects).filter(key =>
        buckets.current(bucket, key),
      );
      const names = listKeys({ keys, prefix: Prefix, delimiter: Delimiter });
      const { items, nextToken } = paginateByName({
        items: names.filter(({ name }) => compareNames(name, StartAfter) > 0),
        nameOf: ({ name }) => name,
        size,
        token: ContinuationToken,
        query: [bucket.name, Prefix, Delimiter, StartAfter],
        invalidToken: () =>
          s3Error(
            'InvalidArgument',
            { ArgumentName: 'continuation-token' },
            'The continuation token provided is incorrect',
          ),
      });
      const encode = keyEncoder(EncodingType);
      return {
        Name: bucket.name,
        Prefix: encode(Prefix),
        Delimiter: Delimiter ? encode(Delimiter) : undefined,
        StartAfter: StartAfter ? encode(StartAfter) : undefined,
        MaxKeys: size,
        KeyCount: items.length,
        EncodingType,
        ContinuationToken,
        NextContinuationToken: nextToken,
        IsTruncated: nextToken !== undefined,
        Contents: items
          .filter(({ isPrefix }) => !isPrefix)
          .map(({ name }) => {
            const version = buckets.requireVersion(bucket, { Key: name });
            return {
              Key: encode(name),
              LastModified: new Date(version.lastModified),
              ETag: version.etag,
              Size: version.size,
              StorageClass: 'STANDARD' as const,
            };
          }),
        CommonPrefixes: items
          .filter(({ isPrefix }) => isPrefix)
          .map(({ name }) => ({ Prefix: encode(name) })),
      };
    },
  };
}
