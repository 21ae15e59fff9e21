import { quote } from '../rules/quote';
import { blockItem, removeBlockItem } from '../yaml/blockItem';
import { removeFromFlowSequence } from '../yaml/removeFromFlowSequence';
import type { TextEdit } from '../yaml/TextEdit';
import type { YamlFile } from '../yaml/YamlFile';
import {
  editAccountsConfig,
  editRefused,
  workloadAccountsData,
} from './editAccountsConfig';
import { findWorkloadAccount } from './findWorkloadAccount';
import { readAccountsConfig } from './parseAccountsConfig';
import { workloadAccountsPlace } from './workloadAccountsPlace';

function removeEntryEdits(
  file: YamlFile,
  index: number,
  change: string,
): TextEdit[] {
  const { text } = file;
  const place = workloadAccountsPlace(file);
  if (place.kind === 'flow') {
    return removeFromFlowSequence({ text, sequence: place.sequence, index });
  }
  const item =
    place.kind === 'block'
      ? blockItem({ text, sequence: place.sequence, index })
      : undefined;
  if (place.kind !== 'block' || !item) {
    throw editRefused(
      change,
      'the entry does not begin on a line of its own in workloadAccounts',
    );
  }
  const removal = removeBlockItem(text, item);
  const { colonEnd, sequence } = place;
  return sequence.items.length > 1
    ? [removal]
    : [{ start: colonEnd, end: colonEnd, text: ' []' }, removal];
}

/**
 * Removes the workload account with an e-mail address from
 * `accounts-config.yaml`, with the comments inside the entry. Everything else
 * stays byte for byte as it is, comments before the entry included. When it
 * was the only entry, `[]` is left, since Landing Zone Accelerator needs a
 * list.
 *
 * @param text - the file
 * @param options - `email` of the entry, in any letter case
 * @returns the file without the entry, proved by reading it again
 * @throws NotFoundError when no workload account has the address
 * @throws ConflictError when several have it
 * @throws InputError when the file is not valid, or something else in it depends on the entry (an anchor)
 *
 * @public
 */
export function removeWorkloadAccount(
  text: string,
  options: { email: string },
): string {
  const { file, config } = readAccountsConfig(text);
  const { email } = options;
  const change = `remove the account with the e-mail address ${quote(email)}`;
  const removed = findWorkloadAccount({ config, email, change });
  return editAccountsConfig({
    file,
    change,
    edits: removeEntryEdits(file, removed, change),
    workloadAccounts: workloadAccountsData(file).filter(
      (_, index) => index !== removed,
    ),
  });
}
