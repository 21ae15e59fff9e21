import type { AccountEntry } from '@landing-zone/core/accounts';
import type { ConfigurationArchive } from '../archive/ConfigurationArchive';
import { holdsEntry } from '../configuration/workloadEntry';
import { hasErrorName } from '../failures/hasErrorName';
import type { PipelineRun } from './listPipelineRuns';

/**
 * Whether the archive a run took holds an entry; `unknown` while the run has not taken its archive,
 * or when that version cannot be read any more.
 */
export type EntryInRun = 'held' | 'missing' | 'unknown';

/**
 * Makes a function that tells whether a run carries an entry. Version ids are opaque, so the archive
 * itself is read, each version once.
 *
 * @param options - `archive`: the accelerator's; `entry`: as the request wrote it
 */
export function createEntryFinder(options: {
  archive: ConfigurationArchive;
  entry: AccountEntry;
}): (run: PipelineRun) => Promise<EntryInRun> {
  const { archive, entry } = options;
  const answers = new Map<string, Promise<EntryInRun>>();

  async function look(versionId: string): Promise<EntryInRun> {
    try {
      const { accountsConfig } = await archive.read({ versionId });
      return holdsEntry(accountsConfig, entry) ? 'held' : 'missing';
    } catch (error) {
      if (hasErrorName(error, 'NotFoundError')) return 'unknown';
      // The accelerator fails on an archive that is not sound, so it cannot carry the entry.
      if (hasErrorName(error, 'InputError')) return 'missing';
      throw error;
    }
  }

  return async run => {
    const versionId = run.sourceVersionId;
    if (!versionId) return 'unknown';
    const answer = answers.get(versionId) ?? look(versionId);
    answers.set(versionId, answer);
    return answer;
  };
}
