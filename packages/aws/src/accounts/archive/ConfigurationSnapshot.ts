import type { GetObjectCommandOutput } from '@aws-sdk/client-s3';
import type { ArchiveContent } from './ArchiveEntry';

/**
 * One version of the accelerator's configuration archive.
 *
 * @public
 */
export interface ConfigurationSnapshot {
  /** Text of accounts-config.yaml. */
  accountsConfig: string;
  /** Text of organization-config.yaml. */
  organizationConfig: string;
  /** S3 version id; opaque, never compare two for order. `null` (a text) when versioning was off at its upload. */
  versionId: string;
  /** S3 ETag, the precondition of a write. */
  etag: string;
  /** Paths of all files in the archive's order, directories left out. */
  files: string[];
  /** Who owns the archive according to its metadata or its marker file; absent when neither says so. */
  owner?: string;
  /** The whole archive. */
  content: ArchiveContent;
  /** What a rewritten S3 object must keep, in the words of s3:PutObject. */
  object: Pick<
    GetObjectCommandOutput,
    | 'Metadata'
    | 'ContentType'
    | 'ContentEncoding'
    | 'ContentDisposition'
    | 'ContentLanguage'
    | 'CacheControl'
    | 'ServerSideEncryption'
    | 'SSEKMSKeyId'
    | 'BucketKeyEnabled'
  >;
}

/** The file every request edits. */
export const accountsConfigFile = 'accounts-config.yaml';

/** The file that names the organizational units. */
export const organizationConfigFile = 'organization-config.yaml';

/**
 * Key of the S3 object metadata that names the owner of the archive.
 *
 * @public
 */
export const ownerMetadataKey = 'landing-zone-configuration-owner';

/**
 * Name of the file that may name the owner inside the archive, for uploads that cannot set metadata.
 *
 * @public
 */
export const ownerMarkerFile = '.landing-zone-configuration-owner';
