import { SandboxRuntime } from '../../state/SandboxRuntime';
import { RequestContext } from '../../wire/RequestContext';
import { own } from '../shared/own';
import { s3Error } from './s3Errors';
import { s3Store, S3Store, StoredBucket, StoredVersion } from './S3Store';

/** Looks buckets and objects up for a caller, refusing as S3 does. */
export class S3Buckets {
  readonly #store: S3Store;

  /** @param runtime - whose state is read on every call */
  static create(runtime: SandboxRuntime) {
    return new S3Buckets(s3Store(runtime.state));
  }

  private constructor(store: S3Store) {
    this.#store = store;
  }

  /**
   * The bucket of a request; only its owner may use it.
   *
   * @throws AwsError NoSuchBucket or AccessDenied
   */
  require(
    input: { Bucket?: string; ExpectedBucketOwner?: string },
    { accountId }: RequestContext,
  ): StoredBucket {
    const { Bucket = '', ExpectedBucketOwner } = input;
    const bucket = own(this.#store, Bucket);
    if (!bucket) {
      throw s3Error('NoSuchBucket', { BucketName: Bucket });
    }
    const expected = ExpectedBucketOwner ?? bucket.accountId;
    if (bucket.accountId !== accountId || bucket.accountId !== expected) {
      throw s3Error('AccessDenied');
    }
    return bucket;
  }

  /** The newest version of a key; undefined when there is none or a marker. */
  current(bucket: StoredBucket, key: string): StoredVersion | undefined {
    const [newest] = own(bucket.objects, key) ?? [];
    return newest?.deleteMarker ? undefined : newest;
  }

  /**
   * The version a request asks for, by default the newest.
   *
   * @throws AwsError NoSuchKey, NoSuchVersion, or MethodNotAllowed for a marker
   */
  requireVersion(
    bucket: StoredBucket,
    input: { Key?: string; VersionId?: string },
  ): StoredVersion {
    const { Key = '', VersionId } = input;
    const versions = own(bucket.objects, Key) ?? [];
    if (VersionId === undefined) {
      const [newest] = versions;
      if (!newest || newest.deleteMarker) {
        throw s3Error('NoSuchKey', { Key });
      }
      return newest;
    }
    const version = versions.find(known => known.versionId === VersionId);
    if (!version) {
      throw s3Error('NoSuchVersion', { Key, VersionId });
    }
    if (version.deleteMarker) {
      throw s3Error('MethodNotAllowed', { Key, VersionId });
    }
    return version;
  }
}
