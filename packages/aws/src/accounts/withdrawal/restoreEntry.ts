import { updateWorkloadAccount } from '@landing-zone/core/accounts';
import type { ConfigurationArchive } from '../archive/ConfigurationArchive';
import { updateConfiguration } from '../archive/updateConfiguration';
import { hasErrorName } from '../failures/hasErrorName';
import type { Withdrawal } from '../workflow/AccountRequestWorkflowState';
import type { WorkflowClock } from '../workflow/WorkflowClock';
import type { EntryClaim } from './EntryClaim';

/**
 * Puts an entry back as it was before an update, while it still is as the request wrote it. When
 * nothing else in the file changed since, the file becomes byte for byte what it was; otherwise the
 * old values are written, and keys the update added stay, which the reason then says.
 *
 * @param options - `archive`; `claim`: of the request; `clock`
 * @returns `restored`, or `none` when somebody else was faster
 */
export async function restoreEntry(options: {
  archive: ConfigurationArchive;
  claim: EntryClaim;
  clock: WorkflowClock;
}): Promise<Withdrawal> {
  const { archive, claim, clock } = options;
  const { entry, previousEntry } = claim;
  const earlierText = await readEarlierText(archive, claim);
  let restored = false;
  let staying: string[] = [];
  await updateConfiguration({
    archive,
    clock,
    change: ({ accountsConfig }) => {
      restored = claim.look(accountsConfig) === 'updated';
      if (!restored || !previousEntry) return undefined;
      staying = [];
      if (
        earlierText !== undefined &&
        updateWorkloadAccount(earlierText, entry) === accountsConfig
      ) {
        return earlierText;
      }
      staying = Object.keys(entry).filter(key => !(key in previousEntry));
      return updateWorkloadAccount(accountsConfig, previousEntry);
    },
  });
  if (!restored) {
    return {
      status: 'none',
      reason: 'Somebody else has changed the entry meanwhile.',
    };
  }
  return {
    status: 'restored',
    reason: `The entry of ${entry.name} has its earlier values again${
      staying.length > 0
        ? `; what the request added to it stays: ${staying.join(', ')}`
        : ''
    }.`,
  };
}

/** The version the request was checked against may have expired; then its text is not known. */
async function readEarlierText(
  archive: ConfigurationArchive,
  claim: EntryClaim,
): Promise<string | undefined> {
  const versionId = claim.checkedVersionId;
  if (!versionId) return undefined;
  try {
    return (await archive.read({ versionId })).accountsConfig;
  } catch (error) {
    if (hasErrorName(error, 'NotFoundError')) return undefined;
    throw error;
  }
}
