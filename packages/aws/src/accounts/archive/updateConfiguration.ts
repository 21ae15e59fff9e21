import { ConflictError } from '@backstage/errors';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import { hasErrorName } from '../failures/hasErrorName';
import { systemClock, type WorkflowClock } from '../workflow/WorkflowClock';
import type { ConfigurationArchive } from './ConfigurationArchive';
import type { ConfigurationSnapshot } from './ConfigurationSnapshot';

const attempts = 8;
const firstWaitMs = 200;
const longestWaitMs = 10_000;

/**
 * Changes accounts-config.yaml in the archive: reads the current version, applies the change, writes
 * conditionally; when somebody else was faster it reads again and repeats after a random wait (full
 * jitter), at most 8 times.
 *
 * @param options - `archive`; `change`: returns the new text, or undefined when this version needs no
 *   change, and is called again for every version read; `beforeWrite`: called right before each
 *   write, to refuse it by throwing; `clock`: default the real time
 * @returns `versionId`: of the archive that needs no further change; `changed`: whether this call wrote it
 * @throws ConflictError named `ConfigurationConflict` after 8 lost races; whatever the archive,
 *   `change` or `beforeWrite` throw
 */
export async function updateConfiguration(options: {
  archive: ConfigurationArchive;
  change: (snapshot: ConfigurationSnapshot) => string | undefined;
  beforeWrite?: () => Promise<void>;
  clock?: WorkflowClock;
}): Promise<{ versionId: string; changed: boolean }> {
  const { archive, change, beforeWrite, clock = systemClock } = options;
  let lastConflict: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) {
      const longest = Math.min(longestWaitMs, firstWaitMs * 2 ** attempt);
      await clock.sleep(clock.random() * longest);
    }
    const snapshot = await archive.read();
    const accountsConfig = change(snapshot);
    if (
      accountsConfig === undefined ||
      accountsConfig === snapshot.accountsConfig
    ) {
      return { versionId: snapshot.versionId, changed: false };
    }
    await archive.checkWritable(snapshot);
    await beforeWrite?.();
    try {
      const { versionId } = await archive.write({ snapshot, accountsConfig });
      return { versionId, changed: true };
    } catch (error) {
      if (!hasErrorName(error, 'ConfigurationConflict')) throw error;
      lastConflict = error;
    }
  }
  throw errorWithRemedy({
    type: ConflictError,
    name: 'ConfigurationConflict',
    summary: `The configuration archive ${archive.location} changed under ${attempts} attempts in a row to write it; nothing was written.`,
    remedy:
      'Find out who uploads the archive so often (CloudTrail, s3:PutObject), then request the account again.',
    cause: lastConflict,
  });
}
