import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { classifyAwsError } from '../../clients/classifyAwsError';
import { toBackstageError } from '../../clients/toBackstageError';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import { ownerMarkerFile, ownerMetadataKey } from './ConfigurationSnapshot';

/** Where an archive lies. */
export interface ArchiveLocation {
  bucket: string;
  key: string;
  /** `s3://bucket/key`, with the version where one was asked for. */
  location: string;
}

/** The archive, or the version of it, is not there: names bucket and key. */
function missingArchive(options: ArchiveLocation, cause: unknown): Error {
  const { bucket, key, location } = options;
  return errorWithRemedy({
    type: NotFoundError,
    summary: `There is no configuration archive at ${location} (bucket ${bucket}, key ${key}).`,
    remedy:
      "Check that the bucket and key of the pipeline's source action are right and that the accelerator's configuration was uploaded there.",
    cause,
  });
}

/** What a failed s3:GetObject means. */
export function readError(options: ArchiveLocation, error: unknown): Error {
  if (error instanceof Error && 'remedy' in error) return error;
  if (classifyAwsError(error) === 'not-found') {
    return missingArchive(options, error);
  }
  return toBackstageError({
    error,
    operation: 's3:GetObject',
    resource: options.location,
  });
}

/** What a failed conditional s3:PutObject means: 412 and 409 are a lost race, 404 a deleted object. */
export function writeError(options: ArchiveLocation, error: unknown): Error {
  const kind = classifyAwsError(error);
  if (kind === 'not-found') return missingArchive(options, error);
  if (kind === 'conflict') {
    return errorWithRemedy({
      type: ConflictError,
      name: 'ConfigurationConflict',
      summary: `The configuration archive ${options.location} changed between reading and writing it.`,
      remedy: 'Nothing was written; read the archive again and repeat.',
      cause: error,
    });
  }
  return toBackstageError({
    error,
    operation: 's3:PutObject',
    resource: options.location,
  });
}

/** The archive names somebody else as its owner. */
export function foreignOwner(options: {
  location: string;
  owner: string;
  ownName: string;
}): Error {
  const { location, owner, ownName } = options;
  return errorWithRemedy({
    type: ConflictError,
    summary: `The configuration archive ${location} belongs to '${owner}' and not to '${ownName}', so an entry written into it would be lost at the owner's next upload.`,
    remedy: `Request the account through '${owner}'; or, if nothing else writes the archive, set landingZone.aws.lza.configurationOwner to that name, or correct the object metadata '${ownerMetadataKey}' (or the file '${ownerMarkerFile}' in the archive).`,
  });
}

/** The bucket keeps no versions. */
export function versioningOff(bucket: string, status?: string): Error {
  return errorWithRemedy({
    type: InputError,
    summary: `The bucket ${bucket} of the accelerator's configuration has versioning ${
      status === 'Suspended' ? 'suspended' : 'off'
    }, so a run could not be matched with the archive it read, and no change could be undone.`,
    remedy: `Enable versioning: aws s3api put-bucket-versioning --bucket ${bucket} --versioning-configuration Status=Enabled`,
  });
}
