import { CST, type YAMLSeq } from 'yaml';

/**
 * The source tokens of a sequence's members, in order. A flow sequence that
 * ends in a comma has one more, without value.
 *
 * @param sequence - a sequence of a parsed document, read with source tokens
 */
export function sequenceTokens(sequence: YAMLSeq): CST.CollectionItem[] {
  const token = sequence.srcToken;
  return CST.isCollection(token) ? token.items : [];
}

/**
 * The dash of a member of a block sequence.
 *
 * @param sequence - a block sequence, read with source tokens
 * @param index - counts from 0; from the end when negative
 */
export function dashOf(
  sequence: YAMLSeq,
  index: number,
): CST.SourceToken | undefined {
  return sequenceTokens(sequence)
    .at(index)
    ?.start.find(({ type }) => type === 'seq-item-ind');
}
