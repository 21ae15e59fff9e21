import { isScalar, Scalar, type Pair, type YAMLMap } from 'yaml';
import { colonEnd, contentEnd, lineAfter, pairEnd } from '../yaml/contentEnd';
import { insertLines } from '../yaml/insertLines';
import { renderYamlScalar } from '../yaml/renderYamlScalar';
import type { TextEdit } from '../yaml/TextEdit';
import { columnOf, lineEndingAt } from '../yaml/textLines';

type Change = [key: string, value: string | boolean];

function isBlockScalar(node: unknown): boolean {
  return (
    isScalar(node) &&
    (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL)
  );
}

/** Replaces the value of a key; an anchor before it stays. */
function replaceValue(
  text: string,
  pair: Pair,
  value: string | boolean,
): TextEdit {
  const written = renderYamlScalar(value);
  const end = contentEnd(pair.value);
  if (end === undefined) {
    const colon = colonEnd(pair);
    const at = colon ?? contentEnd(pair.key) ?? 0;
    return {
      start: at,
      end: at,
      text: colon === undefined ? `: ${written}` : ` ${written}`,
    };
  }
  const start = pair.srcToken?.value?.offset ?? end;
  const blockEnd =
    isBlockScalar(pair.value) && text[end - 1] === '\n'
      ? lineEndingAt(text, end)
      : '';
  return { start, end, text: written + blockEnd };
}

function addKeys(text: string, map: YAMLMap, changes: Change[]): TextEdit[] {
  const members = changes.map(
    ([key, value]) => `${key}: ${renderYamlScalar(value)}`,
  );
  const last = map.items.at(-1);
  const end = (last && pairEnd(last)) ?? 0;
  if (members.length === 0) {
    return [];
  }
  if (map.flow) {
    return [{ start: end, end, text: `, ${members.join(', ')}` }];
  }
  const column = columnOf(text, map.items[0]?.srcToken?.key?.offset ?? 0);
  const lines = members.map(member => ' '.repeat(column) + member);
  return [insertLines({ text, at: lineAfter(text, end), lines })];
}

/**
 * The edits that give keys of one mapping new values: a value that is there is
 * replaced where it stands, a key that is not there, or only by a merge key,
 * is added behind the last one.
 *
 * @param options - `map` was read with source tokens and has at least one key
 */
export function updateEntryEdits(options: {
  text: string;
  map: YAMLMap;
  changes: Change[];
}): TextEdit[] {
  const { text, map, changes } = options;
  const edits: TextEdit[] = [];
  const added: Change[] = [];
  for (const [key, value] of changes) {
    const pair = map.items.find(
      item => isScalar(item.key) && item.key.value === key,
    );
    if (pair) {
      edits.push(replaceValue(text, pair, value));
    } else {
      added.push([key, value]);
    }
  }
  return [...edits, ...addKeys(text, map, added)];
}
