import { ConflictError, InputError } from '@backstage/errors';
import { isSameText } from '../rules/isSameText';
import { quote } from '../rules/quote';
import type { AccountEntry, AccountsConfig } from './AccountsConfig';
import { editAccountsConfig, workloadAccountsData } from './editAccountsConfig';
import { insertEntryEdits } from './insertEntryEdits';
import {
  accountsConfigFileName,
  readAccountsConfig,
} from './parseAccountsConfig';
import { accountEntryMembers } from './renderAccountEntry';

function refuseTaken(entry: AccountEntry, config: AccountsConfig): void {
  for (const list of ['mandatoryAccounts', 'workloadAccounts'] as const) {
    for (const other of config[list]) {
      const key = (['name', 'email'] as const).find(field =>
        isSameText(other[field], entry[field]),
      );
      if (key) {
        const name = quote(entry.name);
        const taken = quote(other[key]);
        throw new ConflictError(
          `${accountsConfigFileName}: cannot add the account ${name}: ${list} has an entry with the ${key} ${taken} already. Update that entry, or choose another ${key}.`,
        );
      }
    }
  }
}

/**
 * Adds an entry behind the last workload account of `accounts-config.yaml`.
 * Everything else stays byte for byte as it is: comments, order, anchors, line
 * endings, indentation, the end of the file. A list that is missing, null or
 * `[]` is begun. `removeWorkloadAccount` gives the original bytes back, except
 * that it leaves `workloadAccounts: []` where the key was missing or null,
 * since Landing Zone Accelerator needs a list.
 *
 * @param text - the file
 * @param entry - the new entry; keys that are undefined are not written
 * @param options - `comment`: lines to write into the entry as a comment
 * @returns the file with the entry, proved by reading it again
 * @throws ConflictError when a mandatory or workload account has the name or e-mail address, in any letter case
 * @throws InputError when the file is not valid, or is written in a way that does not allow the edit; nothing is guessed
 *
 * @public
 */
export function addWorkloadAccount(
  text: string,
  entry: AccountEntry,
  options?: { comment?: string },
): string {
  const { file, config } = readAccountsConfig(text);
  if (entry.name.trim() === '' || entry.email.trim() === '') {
    throw new InputError(
      `${accountsConfigFileName}: an account entry needs a name and an e-mail address.`,
    );
  }
  refuseTaken(entry, config);
  const change = `add the account ${quote(entry.name)}`;
  return editAccountsConfig({
    file,
    change,
    edits: insertEntryEdits({
      file,
      entry,
      comment: options?.comment,
      change,
    }),
    workloadAccounts: [
      ...workloadAccountsData(file),
      Object.fromEntries(accountEntryMembers(entry)),
    ],
  });
}
