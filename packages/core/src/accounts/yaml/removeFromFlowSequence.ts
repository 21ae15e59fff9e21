import type { YAMLSeq } from 'yaml';
import { flowItems } from './flowItems';
import type { TextEdit } from './TextEdit';

/**
 * The edits that take a member out of a flow sequence, `[a, b]`, with one
 * comma and the blanks before it. Comments stay. It undoes
 * `addToFlowSequence`.
 *
 * @param options - `sequence` was read with source tokens; `index` counts from 0
 */
export function removeFromFlowSequence(options: {
  text: string;
  sequence: YAMLSeq;
  index: number;
}): TextEdit[] {
  const { text, sequence, index } = options;
  const { start, end, commaBefore, commaAfter, afterComment } =
    flowItems(sequence)[index];
  const comma = commaAfter ?? commaBefore;
  if (comma === undefined) {
    return [{ start, end, text: '' }];
  }

  const withComma = { start: comma, end: comma + 1, text: '' };
  const rest = text.slice(commaAfter === undefined ? end : commaAfter + 1);
  const endsLine = /^[ \t]*(?:#|\r?\n)/.test(rest);
  if (index === 0 && !endsLine) {
    const blanks = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
    return [
      { start, end, text: '' },
      { ...withComma, end: withComma.end + blanks },
    ];
  }
  // Without its line break a comment before the member would swallow what follows.
  const keepBlanks = afterComment && !endsLine;
  const blanks = keepBlanks ? 0 : start - text.slice(0, start).trimEnd().length;
  return [withComma, { start: start - blanks, end, text: '' }];
}
