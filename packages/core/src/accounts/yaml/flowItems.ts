import type { YAMLSeq } from 'yaml';
import { contentEnd } from './contentEnd';
import { sequenceTokens } from './sequenceTokens';

/** Where one member of a flow sequence stands. */
export interface FlowItem {
  /** Its first character, anchor and tag included. */
  start: number;
  /** After its last character. */
  end: number;
  /** Offset of the comma before it. */
  commaBefore?: number;
  /** Offset of the comma after it. */
  commaAfter?: number;
  /** Whether a comment stands between it and what is before it. */
  afterComment: boolean;
}

/**
 * Where the members of a flow sequence, `[a, b]`, stand.
 *
 * @param sequence - a flow sequence of a parsed document, read with source tokens
 */
export function flowItems(sequence: YAMLSeq): FlowItem[] {
  const tokens = sequenceTokens(sequence);
  const offsetOf = (index: number, ...types: string[]) =>
    tokens[index]?.start.find(({ type }) => types.includes(type))?.offset;
  return sequence.items.map((node, index) => {
    const end = contentEnd(node) ?? 0;
    const value = tokens[index]?.value ?? tokens[index]?.key;
    return {
      start: offsetOf(index, 'anchor', 'tag') ?? value?.offset ?? end,
      end,
      commaBefore: offsetOf(index, 'comma'),
      commaAfter: offsetOf(index + 1, 'comma'),
      afterComment: offsetOf(index, 'comment') !== undefined,
    };
  });
}
