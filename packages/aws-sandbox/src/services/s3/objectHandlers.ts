import type * as s3 from '@aws-sdk/client-s3';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { checkReadConditions, checkWriteConditions } from './checkConditions';
import { putObject } from './putObject';
import { readRange } from './readRange';
import { S3Buckets } from './S3Buckets';
import { StoredBucket, StoredVersion } from './S3Store';
import { deleteMarkerAt, removeVersion, storeVersion } from './storeVersion';

/** Objects: writing, reading, deleting. */
export function objectHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof s3> {
  const { clock, state } = runtime;
  const buckets = S3Buckets.create(runtime);

  function deleteObject(bucket: StoredBucket, key: string, versionId?: string) {
    if (versionId !== undefined) {
      const removed = removeVersion(bucket, key, versionId);
      return { DeleteMarker: removed?.deleteMarker, VersionId: versionId };
    }
    if (!bucket.versioning) {
      removeVersion(bucket, key, 'null');
      return {};
    }
    const marker = deleteMarkerAt(clock.now());
    return { DeleteMarker: true, VersionId: storeVersion(bucket, key, marker) };
  }

  return {
    PutObject: (input, context) => putObject(runtime, input, context),
    async GetObject(input, context) {
      const bucket = buckets.require(input, context);
      const version = buckets.requireVersion(bucket, input);
      checkReadConditions(input, version);
      const range = readRange(input.Range, version.size);
      const body = await state.bodies.get(version.body);
      if (!range) {
        return { ...describe(bucket, version, input), Body: body };
      }
      const { start, end } = range;
      context.response.statusCode = 206;
      return {
        ...describeWithoutChecksums(bucket, version),
        ContentLength: end - start + 1,
        ContentRange: `bytes ${start}-${end}/${version.size}`,
        Body: body.subarray(start, end + 1),
      };
    },
    HeadObject(input, context) {
      const bucket = buckets.require(input, context);
      const version = buckets.requireVersion(bucket, input);
      checkReadConditions(input, version);
      return describe(bucket, version, input);
    },
    DeleteObject(input, context) {
      const bucket = buckets.require(input, context);
      const { Key = '', VersionId } = input;
      checkWriteConditions(input, buckets.current(bucket, Key));
      const output = deleteObject(bucket, Key, VersionId);
      state.changed();
      return output;
    },
    DeleteObjects(input, context) {
      const bucket = buckets.require(input, context);
      const { Objects = [], Quiet = false } = input.Delete ?? {};
      const deleted = Objects.map(({ Key = '', VersionId }) => {
        const { VersionId: id, DeleteMarker } = deleteObject(
          bucket,
          Key,
          VersionId,
        );
        return VersionId === undefined
          ? { Key, DeleteMarker, DeleteMarkerVersionId: id }
          : { Key, VersionId, DeleteMarker };
      });
      state.changed();
      return { Deleted: Quiet ? [] : deleted };
    },
  };
}

function describe(
  bucket: StoredBucket,
  version: StoredVersion,
  { ChecksumMode }: { ChecksumMode?: string },
) {
  const described = describeWithoutChecksums(bucket, version);
  return ChecksumMode === 'ENABLED'
    ? { ...described, ...version.headers }
    : described;
}

function describeWithoutChecksums(
  { versioning }: StoredBucket,
  version: StoredVersion,
) {
  const headers = Object.entries(version.headers).filter(
    ([name]) => !name.startsWith('Checksum'),
  );
  const tagCount = Object.keys(version.tags).length;
  return {
    ...Object.fromEntries(headers),
    AcceptRanges: 'bytes',
    ContentLength: version.size,
    ETag: version.etag,
    LastModified: new Date(version.lastModified),
    Metadata: version.metadata,
    ServerSideEncryption: 'AES256' as const,
    TagCount: tagCount || undefined,
    VersionId: versioning ? version.versionId : undefined,
  };
}
