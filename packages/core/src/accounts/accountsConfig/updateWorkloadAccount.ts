import { ConflictError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { isMap, isSeq } from 'yaml';
import { quote } from '../rules/quote';
import type { AccountEntry } from './AccountsConfig';
import {
  editAccountsConfig,
  editRefused,
  workloadAccountsData,
} from './editAccountsConfig';
import { findWorkloadAccount } from './findWorkloadAccount';
import {
  accountsConfigFileName,
  readAccountsConfig,
} from './parseAccountsConfig';
import { accountEntryMembers } from './renderAccountEntry';
import { updateEntryEdits } from './updateEntryEdits';
import { topLevelPair } from './workloadAccountsPlace';

/**
 * Changes the workload account with the entry's e-mail address in
 * `accounts-config.yaml`. Only keys that the entry has and whose value differs
 * are written; `warm`, alias, unknown keys and comments of the entry stay, and
 * everything outside it stays byte for byte as it is.
 *
 * @param text - the file
 * @param entry - name and e-mail address of the entry (the address in any letter case), and the keys to change
 * @returns the file with the change, proved by reading it again; the same text when nothing differs
 * @throws NotFoundError when no workload account has the address
 * @throws ConflictError when the entry has another name (other files refer to it), or several have the address
 * @throws InputError when the file is not valid, or the change would reach other data (an anchor)
 *
 * @public
 */
export function updateWorkloadAccount(
  text: string,
  entry: AccountEntry,
): string {
  const { file, config } = readAccountsConfig(text);
  const { name, email } = entry;
  const change = `update the account ${quote(name)}`;
  const index = findWorkloadAccount({ config, email, change });
  const before = config.workloadAccounts[index];
  if (before.name !== name) {
    const address = quote(email);
    const known = quote(before.name);
    throw new ConflictError(
      `${accountsConfigFileName}: cannot ${change}: the entry with the e-mail address ${address} has the name ${known}, and other configuration files refer to an account by its name. Give that name.`,
    );
  }

  const changes = accountEntryMembers(entry).filter(
    ([key, value]) => key !== 'email' && before[key] !== value,
  );
  if (changes.length === 0) {
    return text;
  }
  const list = topLevelPair(file, 'workloadAccounts')?.value;
  const map = isSeq(list) ? list.items[index] : undefined;
  if (!isMap(map)) {
    throw editRefused(
      change,
      'the entry stands elsewhere and is only referred to by an alias in workloadAccounts',
    );
  }
  const data = workloadAccountsData(file);
  const updated: JsonObject = {
    ...(data[index] as JsonObject),
    ...Object.fromEntries(changes),
  };
  return editAccountsConfig({
    file,
    change,
    edits: updateEntryEdits({ text, map, changes }),
    workloadAccounts: data.with(index, updated),
  });
}
