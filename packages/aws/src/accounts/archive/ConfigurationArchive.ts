import {
  GetBucketVersioningCommand,
  GetObjectCommand,
  PutObjectCommand,
  type GetObjectCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { InputError } from '@backstage/errors';
import { toBackstageError } from '../../clients/toBackstageError';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import {
  foreignOwner,
  readError,
  versioningOff,
  writeError,
} from './archiveErrors';
import { archiveLimits } from './archiveLimits';
import {
  accountsConfigFile,
  ownerMetadataKey,
  type ConfigurationSnapshot,
} from './ConfigurationSnapshot';
import { readArchive } from './readArchive';
import { toSnapshot } from './toSnapshot';
import { writeArchive } from './writeArchive';

/**
 * Where the accelerator's configuration archive lies and who may write it.
 *
 * @public
 */
export interface ConfigurationArchiveOptions {
  /** S3 of the bucket's account and Region. */
  s3: S3Client;
  bucket: string;
  key: string;
  /** The owner a write sets, and the only one it accepts. */
  owner: string;
}

/**
 * The accelerator's configuration archive in S3.
 *
 * @public
 */
export class ConfigurationArchive {
  readonly #s3: S3Client;
  readonly #bucket: string;
  readonly #key: string;
  readonly #owner: string;

  /** Makes an archive; nothing is read yet. */
  static create(options: ConfigurationArchiveOptions): ConfigurationArchive {
    return new ConfigurationArchive(options);
  }

  private constructor(options: ConfigurationArchiveOptions) {
    this.#s3 = options.s3;
    this.#bucket = options.bucket;
    this.#key = options.key;
    this.#owner = options.owner;
  }

  /** `s3://bucket/key`. */
  get location(): string {
    return `s3://${this.#bucket}/${this.#key}`;
  }

  /**
   * Reads and checks one version (s3:GetObject, s3:GetObjectVersion, kms:Decrypt; without
   * s3:ListBucket S3 answers a missing archive with AccessDenied).
   *
   * @param options - `versionId`: default the current version
   * @throws NotFoundError naming bucket, key and version; InputError for a hostile or incomplete archive
   */
  async read(options?: { versionId?: string }): Promise<ConfigurationSnapshot> {
    const versionId = options?.versionId;
    const where = this.#where(versionId);
    const { answer, bytes } = await this.#download(versionId).catch(error => {
      throw readError(where, error);
    });
    return toSnapshot({
      content: await readArchive(bytes, where.location),
      archive: where.location,
      versionId: answer.VersionId ?? versionId ?? 'null',
      etag: answer.ETag ?? '',
      object: keptOf(answer),
    });
  }

  /**
   * Refuses when this product may not write the archive: versioning is off on the bucket
   * (s3:GetBucketVersioning), or the archive names another owner.
   *
   * @param snapshot - the version that is to be replaced
   * @throws ConflictError (owner) or InputError (versioning) with what to do
   */
  async checkWritable(snapshot: ConfigurationSnapshot): Promise<void> {
    this.#checkOwner(snapshot);
    const { Status } = await this.#s3
      .send(new GetBucketVersioningCommand({ Bucket: this.#bucket }))
      .catch(error => {
        throw toBackstageError({
          error,
          operation: 's3:GetBucketVersioning',
          resource: `s3://${this.#bucket}`,
        });
      });
    if (Status !== 'Enabled') throw versioningOff(this.#bucket, Status);
  }

  /**
   * Replaces the current version when it is still the one that was read (s3:PutObject with If-Match,
   * which also needs s3:GetObject). Every other file, its mode, time and place, the object's metadata
   * and encryption stay; the owner is set.
   *
   * @param options - `snapshot`: what was read; `accountsConfig`: the new text of accounts-config.yaml
   * @returns the new version
   * @throws ConflictError named `ConfigurationConflict` when somebody else wrote first (412, 409);
   *   NotFoundError when the object was deleted meanwhile; ConflictError when another owner is named
   */
  async write(options: {
    snapshot: ConfigurationSnapshot;
    accountsConfig: string;
  }): Promise<{ versionId: string; etag: string }> {
    const { snapshot, accountsConfig } = options;
    this.#checkOwner(snapshot);
    const { object, content } = snapshot;
    const entries = content.entries.map(entry =>
      entry.path === accountsConfigFile
        ? { ...entry, content: Buffer.from(accountsConfig, 'utf8') }
        : entry,
    );
    const { Metadata, ...kept } = object;
    const answer = await this.#s3
      .send(
        new PutObjectCommand({
          ...kept,
          Bucket: this.#bucket,
          Key: this.#key,
          Body: await writeArchive({ ...content, entries }),
          IfMatch: snapshot.etag,
          Metadata: { ...Metadata, [ownerMetadataKey]: this.#owner },
        }),
      )
      .catch(error => {
        throw writeError(this.#where(), error);
      });
    return { versionId: answer.VersionId ?? 'null', etag: answer.ETag ?? '' };
  }

  async #download(versionId?: string) {
    const answer = await this.#s3.send(
      new GetObjectCommand({
        Bucket: this.#bucket,
        Key: this.#key,
        VersionId: versionId,
      }),
    );
    if ((answer.ContentLength ?? 0) > archiveLimits.packedBytes) {
      throw errorWithRemedy({
        type: InputError,
        summary: `The configuration archive ${this.location} has ${answer.ContentLength} bytes, more than the ${archiveLimits.packedBytes} allowed.`,
        remedy:
          "Upload the accelerator's configuration files and nothing else.",
      });
    }
    const bytes = Buffer.from(
      (await answer.Body?.transformToByteArray()) ?? [],
    );
    return { answer, bytes };
  }

  #checkOwner({ owner }: ConfigurationSnapshot): void {
    if (!owner || owner === this.#owner) return;
    throw foreignOwner({
      location: this.location,
      owner,
      ownName: this.#owner,
    });
  }

  #where(versionId?: string) {
    return {
      bucket: this.#bucket,
      key: this.#key,
      location: versionId
        ? `${this.location}, version ${versionId}`
        : this.location,
    };
  }
}

function keptOf(
  answer: GetObjectCommandOutput,
): ConfigurationSnapshot['object'] {
  const usesKms = answer.ServerSideEncryption?.startsWith('aws:kms');
  return {
    Metadata: answer.Metadata ?? {},
    ContentType: answer.ContentType,
    ContentEncoding: answer.ContentEncoding,
    ContentDisposition: answer.ContentDisposition,
    ContentLanguage: answer.ContentLanguage,
    CacheControl: answer.CacheControl,
    ...(usesKms && {
      ServerSideEncryption: answer.ServerSideEncryption,
      SSEKMSKeyId: answer.SSEKMSKeyId,
      BucketKeyEnabled: answer.BucketKeyEnabled,
    }),
  };
}
