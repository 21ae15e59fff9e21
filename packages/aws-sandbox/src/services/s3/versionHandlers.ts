import type * as s3 from '@aws-sdk/client-s3';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { compareNames } from '../shared/paginateByName';
import { keyEncoder, listKeys } from './listKeys';
import { pageSizeOf } from './pageSizeOf';
import { S3Buckets } from './S3Buckets';
import { s3Error } from './s3Errors';
import { StoredBucket, StoredVersion } from './S3Store';

interface Entry {
  /** A key, or a common prefix when there is no version. */
  name: string;
  version?: StoredVersion;
  isLatest: boolean;
}

/** Listings of all versions and delete markers of a bucket. */
export function versionHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof s3> {
  const buckets = S3Buckets.create(runtime);

  return {
    ListObjectVersions(input, context) {
      const bucket = buckets.require(input, context);
      const { Prefix = '', Delimiter = '', EncodingType } = input;
      const { KeyMarker = '', VersionIdMarker } = input;
      const size = pageSizeOf(input.MaxKeys);
      const entries = entriesOf(bucket, Prefix, Delimiter);
      const rest = entries.slice(startOf(entries, KeyMarker, VersionIdMarker));
      const page = rest.slice(0, size);
      const last = rest.length > size ? page.at(-1) : undefined;
      const encode = keyEncoder(EncodingType);
      return {
        Name: bucket.name,
        Prefix: encode(Prefix),
        Delimiter: Delimiter ? encode(Delimiter) : undefined,
        KeyMarker: encode(KeyMarker),
        VersionIdMarker: VersionIdMarker ?? '',
        NextKeyMarker: last && encode(last.name),
        NextVersionIdMarker: last?.version?.versionId,
        MaxKeys: size,
        EncodingType,
        IsTruncated: last !== undefined,
        Versions: page
          .filter(({ version }) => version && !version.deleteMarker)
          .map(entry => ({
            ...describe(entry, encode),
            ETag: entry.version?.etag,
            Size: entry.version?.size,
            StorageClass: 'STANDARD' as const,
          })),
        DeleteMarkers: page
          .filter(({ version }) => version?.deleteMarker)
          .map(entry => describe(entry, encode)),
        CommonPrefixes: page
          .filter(({ version }) => !version)
          .map(({ name }) => ({ Prefix: encode(name) })),
      };
    },
  };
}

function entriesOf(
  { objects }: StoredBucket,
  prefix: string,
  delimiter: string,
): Entry[] {
  const keys = Object.keys(objects);
  return listKeys({ keys, prefix, delimiter }).flatMap<Entry>(
    ({ name, isPrefix }) =>
      isPrefix
        ? [{ name, isLatest: false }]
        : objects[name].map((version, index) => ({
            name,
            version,
            isLatest: index === 0,
          })),
  );
}

/** The place after the marker; a version marker needs its key. */
function startOf(
  entries: readonly Entry[],
  keyMarker: string,
  versionIdMarker?: string,
): number {
  if (versionIdMarker !== undefined && versionIdMarker !== '') {
    const index = entries.findIndex(
      ({ name, version }) =>
        name === keyMarker && version?.versionId === versionIdMarker,
    );
    if (index < 0) {
      throw s3Error('InvalidArgument', { ArgumentName: 'version-id-marker' });
    }
    return index + 1;
  }
  const index = entries.findIndex(
    ({ name }) => compareNames(name, keyMarker) > 0,
  );
  return index < 0 ? entries.length : index;
}

function describe(entry: Entry, encode: (key: string) => string) {
  const { name, version, isLatest } = entry;
  return {
    Key: encode(name),
    VersionId: version?.versionId,
    IsLatest: isLatest,
    LastModified: version && new Date(version.lastModified),
  };
}
