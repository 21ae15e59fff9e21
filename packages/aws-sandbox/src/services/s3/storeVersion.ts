import { randomBytes } from 'node:crypto';
import { own, setOwn } from '../shared/own';
import { StoredBucket, StoredVersion } from './S3Store';

/**
 * Puts a version on top of a key's versions by the bucket's versioning:
 * without it, or while it is suspended, the version named `null` is replaced.
 *
 * @returns the version's id on the wire; undefined in a bucket without versions
 */
export function storeVersion(
  bucket: StoredBucket,
  key: string,
  version: Omit<StoredVersion, 'versionId'>,
): string | undefined {
  const versions = own(bucket.objects, key) ?? [];
  const enabled = bucket.versioning === 'Enabled';
  const versionId = enabled ? randomBytes(24).toString('base64url') : 'null';
  const kept = enabled
    ? versions
    : versions.filter(known => known.versionId !== 'null');
  setOwn(bucket.objects, key, [{ ...version, versionId }, ...kept]);
  return bucket.versioning ? versionId : undefined;
}

/**
 * Removes one version, or the whole key when there is no versioning.
 *
 * @returns the removed version; undefined when there was none
 */
export function removeVersion(
  bucket: StoredBucket,
  key: string,
  versionId: string,
): StoredVersion | undefined {
  const versions = own(bucket.objects, key) ?? [];
  const removed = versions.find(known => known.versionId === versionId);
  const kept = versions.filter(known => known !== removed);
  if (kept.length > 0) {
    setOwn(bucket.objects, key, kept);
  } else {
    delete bucket.objects[key];
  }
  return removed;
}

/** A delete marker of this moment. */
export function deleteMarkerAt(now: Date): Omit<StoredVersion, 'versionId'> {
  return {
    deleteMarker: true,
    body: '',
    size: 0,
    etag: '',
    lastModified: now.toISOString(),
    headers: {},
    metadata: {},
    tags: {},
  };
}
