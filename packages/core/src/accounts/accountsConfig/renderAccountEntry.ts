import { renderYamlComment } from '../yaml/renderYamlComment';
import { renderYamlScalar } from '../yaml/renderYamlScalar';
import type { AccountEntry } from './AccountsConfig';

/** The keys of an entry in the order Landing Zone Accelerator's samples write them. */
export const accountEntryKeys = [
  'name',
  'description',
  'email',
  'organizationalUnit',
  'accountAlias',
  'warm',
  'enableGovCloud',
] as const satisfies readonly (keyof AccountEntry)[];

/**
 * The keys of an entry that have a value, in the order they are written.
 *
 * @param entry - an entry; further properties are not taken over
 */
export function accountEntryMembers(
  entry: AccountEntry,
): [keyof AccountEntry, string | boolean][] {
  return accountEntryKeys.flatMap(key => {
    const value = entry[key];
    return value === undefined ? [] : [[key, value]];
  });
}

/**
 * An entry as lines of a block sequence. The comment stands within the entry,
 * so that it goes when the entry goes.
 *
 * @param options - `column` is that of the dash, `gap` the blanks between dash and first key
 */
export function renderBlockEntry(options: {
  entry: AccountEntry;
  comment?: string;
  column: number;
  gap: number;
}): string[] {
  const { entry, comment, column, gap } = options;
  const before = ' '.repeat(column);
  const [first, ...others] = accountEntryMembers(entry).map(
    ([key, value]) => `${key}: ${renderYamlScalar(value)}`,
  );
  const comments = comment === undefined ? [] : renderYamlComment(comment);
  return [
    `${before}-${' '.repeat(gap)}${first}`,
    ...[...comments, ...others].map(
      line => `${before} ${' '.repeat(gap)}${line}`,
    ),
  ];
}

/**
 * An entry as a member of a flow sequence: `{ name: a, email: b }`. A comment
 * stands within the braces and takes lines.
 *
 * @param options - `lineEnding` and `column` are for the lines after a comment
 */
export function renderFlowEntry(options: {
  entry: AccountEntry;
  comment?: string;
  lineEnding: string;
  column: number;
}): string {
  const { entry, comment, lineEnding, column } = options;
  const members = accountEntryMembers(entry)
    .map(([key, value]) => `${key}: ${renderYamlScalar(value)}`)
    .join(', ');
  const comments = comment === undefined ? [] : renderYamlComment(comment);
  const newLine = lineEnding + ' '.repeat(column);
  return `{ ${[...comments, members].join(newLine)} }`;
}
