import type { YAMLSeq } from 'yaml';
import { contentEnd, lineAfter } from './contentEnd';
import { dashOf } from './sequenceTokens';
import {
  columnOf,
  isFirstOnLine,
  lineStart,
  skipDeeperComments,
} from './textLines';

/** The lines one member of a block sequence takes. */
export interface BlockItem {
  /** The beginning of the line its dash is on. */
  start: number;
  /** The beginning of the line after it; the text's length when its last line is not ended. */
  end: number;
  /** The column of its dash. */
  column: number;
}

/**
 * The lines of a member of a block sequence: from its dash to its last line,
 * with the comment lines after it that are indented deeper than the dash.
 * Comments before the dash, or at its column, are not part of it. Undefined
 * when the dash is not the first thing on its line.
 *
 * @param options - `sequence` was read with source tokens; `index` counts from 0
 */
export function blockItem(options: {
  text: string;
  sequence: YAMLSeq;
  index: number;
}): BlockItem | undefined {
  const { text, sequence, index } = options;
  const dash = dashOf(sequence, index);
  if (!dash || !isFirstOnLine(text, dash.offset)) {
    return undefined;
  }
  const column = columnOf(text, dash.offset);
  const end = contentEnd(sequence.items[index]) ?? dash.offset + 1;
  return {
    start: lineStart(text, dash.offset),
    end: skipDeeperComments(text, lineAfter(text, end), column),
    column,
  };
}

/**
 * The edit that takes a member's lines out. When its last line is not ended,
 * the line before it is the one that is not ended afterwards.
 *
 * @param text - the whole text
 * @param item - the member's lines
 */
export function removeBlockItem(text: string, item: BlockItem) {
  const { start, end } = item;
  if (text[end - 1] === '\n') {
    return { start, end, text: '' };
  }
  const before = text.slice(0, start).replace(/\r?\n$/, '').length;
  return { start: before, end, text: '' };
}
