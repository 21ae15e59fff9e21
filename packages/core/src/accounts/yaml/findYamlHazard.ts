import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { quote } from '../rules/quote';
import { MergeCounter } from './MergeCounter';

const MOST_REFERENCES = 1000;
const MOST_MERGED_KEYS = 100_000;
const DEEPEST = 100;

const jsonType = /^tag:yaml\.org,2002:(?:map|seq|str|int|float|bool|null)$/;

/** Something in a YAML document that is refused although it is valid YAML. */
export interface YamlHazard {
  /** Where it stands in the text. */
  offset: number;
  /** What is wrong and what to do; the end of a sentence that begins with file and line. */
  reason: string;
}

function offsetOf(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0;
}

function findKeyHazard(map: YAMLMap): YamlHazard | undefined {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : undefined;
    // Several merge keys in one mapping are read one after the other.
    if (name === undefined || name === '<<' || name === 'Symbol(<<)') {
      continue;
    }
    const offset = offsetOf(key);
    const shown = quote(name);
    if (name === '__proto__') {
      return { offset, reason: `the key ${shown} is not allowed.` };
    }
    if (seen.has(name)) {
      return {
        offset,
        reason: `the key ${shown} is there twice in the same mapping; remove one.`,
      };
    }
    seen.add(name);
  }
  return undefined;
}

function findNodeHazard(node: Node, depth: number): YamlHazard | undefined {
  const offset = offsetOf(node);
  if (depth > DEEPEST) {
    return { offset, reason: `nested over ${DEEPEST} levels deep.` };
  }
  if (node.tag !== undefined && !jsonType.test(node.tag)) {
    return { offset, reason: `the type ${quote(node.tag)} is not allowed.` };
  }
  return isMap(node) ? findKeyHazard(node) : undefined;
}

/**
 * Finds the first thing in a document that is valid YAML and yet not read:
 * another YAML version, duplicate keys, `__proto__`, explicit types other than
 * those of JSON, over 100 levels, or over 1000 anchors and aliases (which take
 * time with the square of their number), or over 100,000 keys copied by merge
 * keys.
 *
 * @param document - a parsed document without errors
 */
export function findYamlHazard(document: Document): YamlHazard | undefined {
  if (document.directives?.yaml.version !== '1.2') {
    return { offset: 0, reason: 'YAML versions other than 1.2 are not read.' };
  }
  let hazard: YamlHazard | undefined;
  let references = 0;
  const merges = new MergeCounter();
  visit(document, {
    Node(_, node, path) {
      const offset = offsetOf(node);
      hazard = findNodeHazard(node, path.filter(isCollection).length);
      references += isAlias(node) || node.anchor !== undefined ? 1 : 0;
      if (references > MOST_REFERENCES) {
        hazard ??= {
          offset,
          reason: `there are over ${MOST_REFERENCES} anchors and aliases.`,
        };
      }
      if (merges.add(node, path) > MOST_MERGED_KEYS) {
        hazard ??= {
          offset,
          reason: `merge keys copy over ${MOST_MERGED_KEYS} keys.`,
        };
      }
      return hazard ? visit.BREAK : undefined;
    },
  });
  return hazard;
}
