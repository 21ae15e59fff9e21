import { s3Error } from './s3Errors';
import { StoredVersion } from './S3Store';

/**
 * Checks the conditions of a write: `If-Match` needs the object with that
 * ETag, `If-None-Match: *` needs none.
 *
 * @param current - the newest version; undefined when the key is free
 * @throws AwsError NoSuchKey or PreconditionFailed
 */
export function checkWriteConditions(
  input: { Key?: string; IfMatch?: string; IfNoneMatch?: string },
  current: StoredVersion | undefined,
): void {
  const { Key = '', IfMatch, IfNoneMatch } = input;
  if (IfMatch !== undefined && !current) {
    throw s3Error('NoSuchKey', { Key });
  }
  if (IfMatch !== undefined && !matches(IfMatch, current)) {
    throw s3Error('PreconditionFailed', { Condition: 'If-Match' });
  }
  if (IfNoneMatch !== undefined && matches(IfNoneMatch, current)) {
    throw s3Error('PreconditionFailed', { Condition: 'If-None-Match' });
  }
}

/**
 * Checks the conditions of a read.
 *
 * @throws AwsError PreconditionFailed or NotModified
 */
export function checkReadConditions(
  input: {
    IfMatch?: string;
    IfNoneMatch?: string;
    IfModifiedSince?: Date;
    IfUnmodifiedSince?: Date;
  },
  version: StoredVersion,
): void {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = input;
  // HTTP dates have whole seconds.
  const modified = Math.floor(Date.parse(version.lastModified) / 1000) * 1000;
  if (IfMatch !== undefined && !matches(IfMatch, version)) {
    throw s3Error('PreconditionFailed', { Condition: 'If-Match' });
  }
  if (
    IfMatch === undefined &&
    IfUnmodifiedSince &&
    modified > +IfUnmodifiedSince
  ) {
    throw s3Error('PreconditionFailed', { Condition: 'If-Unmodified-Since' });
  }
  if (IfNoneMatch !== undefined && matches(IfNoneMatch, version)) {
    throw s3Error('NotModified');
  }
  if (
    IfNoneMatch === undefined &&
    IfModifiedSince &&
    modified <= +IfModifiedSince
  ) {
    throw s3Error('NotModified');
  }
}

function matches(
  condition: string,
  version: StoredVersion | undefined,
): boolean {
  const unquoted = condition.trim().replace(/^"|"$/g, '');
  if (!version) {
    return false;
  }
  return unquoted === '*' || version.etag === `"${unquoted}"`;
}
