import { InputError } from '@backstage/errors';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import type { ArchiveContent } from './ArchiveEntry';
import {
  accountsConfigFile,
  organizationConfigFile,
  ownerMarkerFile,
  ownerMetadataKey,
  type ConfigurationSnapshot,
} from './ConfigurationSnapshot';

/**
 * Finds the configuration files in an unpacked archive.
 *
 * @param options - `content`: the unpacked archive; `archive`: its name for messages; `versionId`,
 *   `etag`, `object`: of the S3 object
 * @throws InputError when a required file is missing, not at the top, or not UTF-8
 */
export function toSnapshot(options: {
  content: ArchiveContent;
  archive: string;
  versionId: string;
  etag: string;
  object: ConfigurationSnapshot['object'];
}): ConfigurationSnapshot {
  const { content, archive, versionId, etag, object } = options;
  const files = content.entries
    .map(entry => entry.path)
    .filter(path => !path.endsWith('/'));

  const accountsConfig = requireText(content, accountsConfigFile, archive);
  const organizationConfig = requireText(
    content,
    organizationConfigFile,
    archive,
  );
  const owner =
    object.Metadata?.[ownerMetadataKey]?.trim() ||
    textOf(content, ownerMarkerFile, archive)?.trim();
  return {
    accountsConfig,
    organizationConfig,
    versionId,
    etag,
    files,
    ...(owner && { owner }),
    content,
    object,
  };
}

function requireText(
  content: ArchiveContent,
  path: string,
  archive: string,
): string {
  const text = textOf(content, path, archive);
  if (text !== undefined) return text;

  const nested = content.entries.find(entry =>
    entry.path.endsWith(`/${path}`),
  )?.path;
  const folder = nested?.slice(0, -path.length);
  throw errorWithRemedy({
    type: InputError,
    summary: folder
      ? `The configuration archive ${archive} has ${path} in the folder '${folder}' instead of at its top; the accelerator does not look there.`
      : `The configuration archive ${archive} has no ${path}.`,
    remedy: folder
      ? `Zip the files inside '${folder}' and not the folder itself (cd ${folder} && zip -r ../archive.zip .), then upload the archive again.`
      : `Upload the accelerator's whole configuration, with ${accountsConfigFile} and ${organizationConfigFile} at the top of the archive.`,
  });
}

function textOf(
  content: ArchiveContent,
  path: string,
  archive: string,
): string | undefined {
  const entry = content.entries.find(candidate => candidate.path === path);
  if (!entry) return undefined;
  try {
    // ignoreBOM keeps a byte order mark in the text, so that writing it back changes nothing else.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      entry.content,
    );
  } catch (cause) {
    throw errorWithRemedy({
      type: InputError,
      summary: `${path} in the configuration archive ${archive} is not UTF-8 text.`,
      remedy: 'Save the file as UTF-8 and upload the archive again.',
      cause,
    });
  }
}
