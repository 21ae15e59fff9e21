import { isAlias, isCollection, isMap, isScalar, isSeq, type Pair } from 'yaml';
import { dashOf } from './sequenceTokens';
import { nextLine } from './textLines';

/**
 * The offset after a pair's colon, and after the anchor or type behind it.
 * Undefined for a key without colon.
 *
 * @param pair - a pair of a parsed document, read with source tokens
 */
export function colonEnd(pair: Pair): number | undefined {
  const token = pair.srcToken?.sep?.findLast(({ type }) =>
    ['map-value-ind', 'anchor', 'tag'].includes(type),
  );
  return token && token.offset + token.source.length;
}

/**
 * The offset after the last character of a pair that is neither blank nor
 * comment.
 *
 * @param pair - a pair of a parsed document, read with source tokens
 */
export function pairEnd(pair: Pair): number | undefined {
  return contentEnd(pair.value) ?? colonEnd(pair) ?? contentEnd(pair.key);
}

/**
 * The offset after the last character of a node that is neither blank nor
 * comment. Undefined for a value that is left empty.
 *
 * @param node - a node of a parsed document, read with source tokens
 */
export function contentEnd(node: unknown): number | undefined {
  if (isAlias(node)) {
    return node.range?.[1];
  }
  if (isScalar(node)) {
    const [start, end] = node.range ?? [0, 0];
    return end > start ? end : undefined;
  }
  if (isCollection(node) && node.flow) {
    return node.range?.[1];
  }
  if (isMap(node)) {
    const last = node.items.at(-1);
    return last && pairEnd(last);
  }
  if (isSeq(node)) {
    const dash = dashOf(node, -1);
    return contentEnd(node.items.at(-1)) ?? (dash && dash.offset + 1);
  }
  return undefined;
}

/**
 * The beginning of the line after a node; the text's length when its last
 * line is not ended. A block scalar that keeps its blank lines ends after
 * them.
 *
 * @param text - the whole text
 * @param end - what `contentEnd` gave for the node
 */
export function lineAfter(text: string, end: number): number {
  return text[end - 1] === '\n' ? end : nextLine(text, end);
}
