import { isMap, isSeq, type YAMLSeq } from 'yaml';
import { addToFlowSequence } from '../yaml/addToFlowSequence';
import { blockItem } from '../yaml/blockItem';
import { lineAfter, pairEnd } from '../yaml/contentEnd';
import { insertLines } from '../yaml/insertLines';
import type { TextEdit } from '../yaml/TextEdit';
import {
  columnOf,
  lineEndingAt,
  nextLine,
  skipDeeperComments,
} from '../yaml/textLines';
import type { YamlFile } from '../yaml/YamlFile';
import type { AccountEntry } from './AccountsConfig';
import { editRefused } from './editAccountsConfig';
import { renderBlockEntry, renderFlowEntry } from './renderAccountEntry';
import { topLevelPair, workloadAccountsPlace } from './workloadAccountsPlace';

interface NewEntry {
  file: YamlFile;
  entry: AccountEntry;
  comment?: string;
  /** What is done, for errors. */
  change: string;
}

function keyColumn({ root, text }: YamlFile): number {
  return columnOf(text, root.items[0]?.key.range?.[0] ?? 0);
}

/** The column for the dashes of a new list: as in mandatoryAccounts, else two to the right of the key. */
function newListColumn(file: YamlFile): number {
  const mandatory = topLevelPair(file, 'mandatoryAccounts')?.value;
  const item =
    isSeq(mandatory) && !mandatory.flow && mandatory.items.length > 0
      ? blockItem({ text: file.text, sequence: mandatory, index: 0 })
      : undefined;
  return item?.column ?? keyColumn(file) + 2;
}

/** The blanks between the dash of a member and its first key. */
function gapAfterDash(text: string, sequence: YAMLSeq, column: number): number {
  const last = sequence.items.at(-1);
  const start = isMap(last) && !last.flow ? last.range?.[0] : undefined;
  return start === undefined
    ? 1
    : Math.max(1, columnOf(text, start) - column - 1);
}

function asFlow({ file, entry, comment }: NewEntry): string {
  return renderFlowEntry({
    entry,
    comment,
    lineEnding: lineEndingAt(file.text, file.text.length),
    column: keyColumn(file) + 4,
  });
}

function insertIntoBlock(newEntry: NewEntry, sequence: YAMLSeq): TextEdit[] {
  const { file, change } = newEntry;
  const { text } = file;
  const index = sequence.items.length - 1;
  const last = blockItem({ text, sequence, index });
  if (!last) {
    throw editRefused(
      change,
      'the last entry does not begin on a line of its own',
    );
  }
  const { column } = last;
  const gap = gapAfterDash(text, sequence, column);
  const lines = renderBlockEntry({ ...newEntry, column, gap });
  return [insertLines({ text, at: last.end, lines })];
}

function insertIntoEmpty(
  newEntry: NewEntry,
  place: { colonEnd: number; start: number; end: number },
): TextEdit[] {
  const { text } = newEntry.file;
  const { colonEnd, start, end } = place;
  if (start < end && text.slice(colonEnd, start) !== ' ') {
    return [{ start, end, text: `[${asFlow(newEntry)}]` }];
  }
  const column = newListColumn(newEntry.file);
  const at = skipDeeperComments(text, nextLine(text, end), column);
  const lines = renderBlockEntry({ ...newEntry, column, gap: 1 });
  return [{ start: colonEnd, end, text: '' }, insertLines({ text, at, lines })];
}

function insertWithKey(newEntry: NewEntry): TextEdit[] {
  const { text, root } = newEntry.file;
  const before = keyColumn(newEntry.file);
  const last = root.items.at(-1);
  const end = (last && pairEnd(last)) ?? 0;
  const at = skipDeeperComments(text, lineAfter(text, end), before);
  const column = newListColumn(newEntry.file);
  const lines = [
    `${' '.repeat(before)}workloadAccounts:`,
    ...renderBlockEntry({ ...newEntry, column, gap: 1 }),
  ];
  return [insertLines({ text, at, lines })];
}

/**
 * The edits that put an entry behind the last workload account, in the way
 * the file is written: block or flow style, indentation, line ending.
 *
 * @param newEntry - the file, the entry, and a comment to put into the entry
 * @throws InputError when there is no place that can be written to alone
 */
export function insertEntryEdits(newEntry: NewEntry): TextEdit[] {
  const { file, change } = newEntry;
  const place = workloadAccountsPlace(file);
  if (place.kind === 'flow') {
    const { sequence } = place;
    const member = asFlow(newEntry);
    return addToFlowSequence({ text: file.text, sequence, member });
  }
  if (file.root.flow) {
    throw editRefused(
      change,
      'its top level is written in braces and has no list workloadAccounts: [] to add to',
    );
  }
  switch (place.kind) {
    case 'block':
      return insertIntoBlock(newEntry, place.sequence);
    case 'empty':
      return insertIntoEmpty(newEntry, place);
    default:
      return insertWithKey(newEntry);
  }
}
