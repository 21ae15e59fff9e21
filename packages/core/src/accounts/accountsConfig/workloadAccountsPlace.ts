import { InputError } from '@backstage/errors';
import { isAlias, isScalar, isSeq, type Pair, type YAMLSeq } from 'yaml';
import { colonEnd } from '../yaml/contentEnd';
import type { YamlFile } from '../yaml/YamlFile';
import { accountsConfigFileName } from './parseAccountsConfig';

/** Where the list of workload accounts stands in accounts-config.yaml. */
export type WorkloadAccountsPlace =
  /** There is no such key. */
  | { kind: 'missing' }
  /** The key has no value, `null` or `[]`, at `start` to `end`; the colon ends at `colonEnd`. */
  | { kind: 'empty'; colonEnd: number; start: number; end: number }
  /** A list of lines with dashes; its members begin after `colonEnd`. */
  | { kind: 'block'; colonEnd: number; sequence: YAMLSeq }
  /** A list in brackets. */
  | { kind: 'flow'; sequence: YAMLSeq };

/**
 * The pair of a key at the top level of a file.
 *
 * @param file - a configuration file
 * @param key - the key, exact
 */
export function topLevelPair(file: YamlFile, key: string): Pair | undefined {
  return file.root.items.find(
    pair => isScalar(pair.key) && pair.key.value === key,
  );
}

/**
 * Finds the list of workload accounts.
 *
 * @param file - accounts-config.yaml
 * @throws InputError when the list is an alias of another one
 */
export function workloadAccountsPlace(file: YamlFile): WorkloadAccountsPlace {
  const pair = topLevelPair(file, 'workloadAccounts');
  if (!pair) {
    return { kind: 'missing' };
  }
  const { value } = pair;
  if (isAlias(value)) {
    throw new InputError(
      `${accountsConfigFileName}: workloadAccounts is the alias *${value.source}, so it cannot be edited alone; write the list out in its place.`,
    );
  }
  const afterColon = colonEnd(pair) ?? 0;
  if (!isSeq(value)) {
    const [start, end] = (isScalar(value) && value.range) || [0, 0];
    // The range of a value that is left empty is somewhere behind the colon.
    return start < end
      ? { kind: 'empty', colonEnd: afterColon, start, end }
      : {
          kind: 'empty',
          colonEnd: afterColon,
          start: afterColon,
          end: afterColon,
        };
  }
  if (!value.flow) {
    return { kind: 'block', colonEnd: afterColon, sequence: value };
  }
  const [start, end] = value.range ?? [0, 0];
  const isPlain = file.text.slice(afterColon, end) === ' []';
  return isPlain && !file.root.flow && value.anchor === undefined
    ? { kind: 'empty', colonEnd: afterColon, start, end }
    : { kind: 'flow', sequence: value };
}
