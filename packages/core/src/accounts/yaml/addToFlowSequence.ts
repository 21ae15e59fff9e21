import type { YAMLSeq } from 'yaml';
import { flowItems } from './flowItems';
import type { TextEdit } from './TextEdit';
import { columnOf, isFirstOnLine, lineEndingAt } from './textLines';

/** Where the comment behind an offset on the same line ends; undefined when there is none. */
function commentEnd(text: string, offset: number): number | undefined {
  const rest = /^[ \t]*#[^\r\n]*/.exec(text.slice(offset));
  return rest ? offset + rest[0].length : undefined;
}

/**
 * The edits that add a member at the end of a flow sequence, `[a, b]`: on a
 * line of its own where the last member has one, with a comma after it where
 * the last member has one. Comments stay with the member they are behind.
 *
 * @param options - `sequence` was read with source tokens; `member` is the text of the new one
 */
export function addToFlowSequence(options: {
  text: string;
  sequence: YAMLSeq;
  member: string;
}): TextEdit[] {
  const { text, sequence, member } = options;
  const last = flowItems(sequence).at(-1);
  if (!last) {
    const start = (sequence.range?.[0] ?? 0) + 1;
    return [{ start, end: start, text: member }];
  }

  const after = last.commaAfter === undefined ? last.end : last.commaAfter + 1;
  const comment = commentEnd(text, after);
  const ownLine = isFirstOnLine(text, last.start) || comment !== undefined;
  const separator = ownLine
    ? lineEndingAt(text, last.end) + ' '.repeat(columnOf(text, last.start))
    : ' ';
  const at = comment ?? after;
  if (last.commaAfter !== undefined) {
    return [{ start: at, end: at, text: `${separator}${member},` }];
  }
  return [
    { start: last.end, end: last.end, text: ',' },
    { start: at, end: at, text: `${separator}${member}` },
  ];
}
