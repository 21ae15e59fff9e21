import type * as s3 from '@aws-sdk/client-s3';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { findTagProblem, tagList, tagRecord } from '../shared/tags';
import { S3Buckets } from './S3Buckets';
import { s3Error } from './s3Errors';

/** Tags of objects: they change without a new version. */
export function taggingHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof s3> {
  const { state } = runtime;
  const buckets = S3Buckets.create(runtime);

  return {
    PutObjectTagging(input, context) {
      const bucket = buckets.require(input, context);
      const version = buckets.requireVersion(bucket, input);
      const { TagSet = [] } = input.Tagging ?? {};
      if (findTagProblem(TagSet) || TagSet.length > 10) {
        throw s3Error('InvalidTag');
      }
      version.tags = tagRecord(TagSet);
      state.changed();
      return { VersionId: bucket.versioning && version.versionId };
    },
    GetObjectTagging(input, context) {
      const bucket = buckets.require(input, context);
      const version = buckets.requireVersion(bucket, input);
      return {
        TagSet: tagList(version.tags),
        VersionId: bucket.versioning && version.versionId,
      };
    },
    DeleteObjectTagging(input, context) {
      const bucket = buckets.require(input, context);
      const version = buckets.requireVersion(bucket, input);
      version.tags = {};
      state.changed();
      return { VersionId: bucket.versioning && version.versionId };
    },
  };
}
