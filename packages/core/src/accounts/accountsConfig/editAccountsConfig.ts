import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { isSameData } from '../yaml/isSameData';
import { readYamlFile } from '../yaml/readYamlFile';
import { applyTextEdits, type TextEdit } from '../yaml/TextEdit';
import type { YamlFile } from '../yaml/YamlFile';
import { accountsConfigFileName } from './parseAccountsConfig';

/**
 * The error for an accounts-config.yaml that is written in a way in which an
 * edit cannot be made without touching anything else.
 *
 * @param change - what was to be done: `add the account 'payments'`
 * @param reason - why it cannot be done
 * @param cause - the error behind it
 */
export function editRefused(change: string, reason: string, cause?: unknown) {
  return new InputError(
    `${accountsConfigFileName}: cannot ${change} without changing anything else: ${reason}. Nothing was changed; edit the file by hand`,
    cause,
  );
}

/**
 * Edits accounts-config.yaml and proves the result: read again, its data must
 * be what was there with the changed list of workload accounts, and nothing
 * else may differ.
 *
 * @param options - `change` names the edit for errors; `workloadAccounts` is the list the result must have
 * @returns the text after the edits
 * @throws InputError when the result is not valid YAML or holds other data
 */
export function editAccountsConfig(options: {
  file: YamlFile;
  edits: readonly TextEdit[];
  change: string;
  workloadAccounts: JsonValue[];
}): string {
  const { file, edits, change, workloadAccounts } = options;
  const text = applyTextEdits(file.text, edits);
  let value: JsonObject;
  try {
    ({ value } = readYamlFile({ text, fileName: file.fileName }));
  } catch (error) {
    throw editRefused(change, 'the result would not be readable', error);
  }
  if (!isSameData(value, { ...file.value, workloadAccounts })) {
    throw editRefused(
      change,
      'the way the file is written (a merge key, an anchor or the end of a block text) makes other data change with it',
    );
  }
  return text;
}

/**
 * The workload accounts of a file as data, with keys this version does not
 * know.
 *
 * @param file - accounts-config.yaml, validated
 */
export function workloadAccountsData(file: YamlFile): JsonValue[] {
  const { workloadAccounts } = file.value;
  return Array.isArray(workloadAccounts) ? workloadAccounts : [];
}
