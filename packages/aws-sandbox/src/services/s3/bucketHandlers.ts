import type * as s3 from '@aws-sdk/client-s3';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { own } from '../shared/own';
import { paginate } from '../shared/paginate';
import { findTagProblem, tagList, tagRecord } from '../shared/tags';
import { S3Buckets } from './S3Buckets';
import { s3Error } from './s3Errors';
import { s3Store } from './S3Store';

/** Buckets: global names, each owned by an account. */
export function bucketHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof s3> {
  const { clock, state } = runtime;
  const store = s3Store(state);
  const buckets = S3Buckets.create(runtime);

  return {
    CreateBucket(input, { accountId, region }) {
      const { Bucket = '', CreateBucketConfiguration } = input;
      const location =
        CreateBucketConfiguration?.LocationConstraint ?? 'us-east-1';
      if (!isBucketName(Bucket)) {
        throw s3Error('InvalidBucketName', { BucketName: Bucket });
      }
      if (location !== region && location !== 'EU') {
        throw s3Error('IllegalLocationConstraintException');
      }
      const existing = own(store, Bucket);
      if (existing && existing.accountId !== accountId) {
        throw s3Error('BucketAlreadyExists', { BucketName: Bucket });
      }
      // Only us-east-1 lets an owner create a bucket twice.
      if (existing && region !== 'us-east-1') {
        throw s3Error('BucketAlreadyOwnedByYou', { BucketName: Bucket });
      }
      store[Bucket] ??= {
        name: Bucket,
        accountId,
        region,
        created: clock.now().toISOString(),
        tags: {},
        objects: {},
      };
      state.changed();
      return { Location: `/${Bucket}` };
    },
    DeleteBucket(input, context) {
      const bucket = buckets.require(input, context);
      if (Object.keys(bucket.objects).length > 0) {
        throw s3Error('BucketNotEmpty', { BucketName: bucket.name });
      }
      delete store[bucket.name];
      state.changed();
      return {};
    },
    ListBuckets(input, { accountId }) {
      const { ContinuationToken, MaxBuckets = 10_000, Prefix = '' } = input;
      const { items, nextToken } = paginate({
        items: Object.values(store)
          .filter(bucket => bucket.accountId === accountId)
          .filter(bucket => bucket.name.startsWith(Prefix))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
        size: MaxBuckets,
        token: ContinuationToken,
        query: [accountId, Prefix],
        invalidToken: () =>
          s3Error('InvalidArgument', { ArgumentName: 'continuation-token' }),
      });
      return {
        Buckets: items.map(({ name, created, region }) => ({
          Name: name,
          CreationDate: new Date(created),
          BucketRegion: region,
        })),
        Owner: { ID: accountId },
        ContinuationToken: nextToken,
      };
    },
    HeadBucket(input, context) {
      return { BucketRegion: buckets.require(input, context).region };
    },
    GetBucketLocation(input, context) {
      const { region } = buckets.require(input, context);
      return region === 'us-east-1'
        ? {}
        : { LocationConstraint: region as s3.BucketLocationConstraint };
    },
    PutBucketVersioning(input, context) {
      const bucket = buckets.require(input, context);
      const { Status } = input.VersioningConfiguration ?? {};
      if (Status !== 'Enabled' && Status !== 'Suspended') {
        throw s3Error('InvalidArgument', { ArgumentName: 'Status' });
      }
      bucket.versioning = Status;
      state.changed();
      return {};
    },
    GetBucketVersioning(input, context) {
      return { Status: buckets.require(input, context).versioning };
    },
    PutBucketTagging(input, context) {
      const bucket = buckets.require(input, context);
      const { TagSet = [] } = input.Tagging ?? {};
      if (findTagProblem(TagSet)) {
        throw s3Error('InvalidTag');
      }
      bucket.tags = tagRecord(TagSet);
      state.changed();
      return {};
    },
    GetBucketTagging(input, context) {
      const { tags, name } = buckets.require(input, context);
      if (Object.keys(tags).length === 0) {
        throw s3Error('NoSuchTagSet', { BucketName: name });
      }
      return { TagSet: tagList(tags) };
    },
  };
}

function isBucketName(name: string): boolean {
  return (
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
    !name.includes('..') &&
    !/^\d+\.\d+\.\d+\.\d+$/.test(name)
  );
}
