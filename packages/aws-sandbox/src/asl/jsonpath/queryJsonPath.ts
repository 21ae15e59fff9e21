import { JsonValue } from '@backstage/types';
import { JsonPath, JsonPathSegment, isDefinite } from './JsonPath';
import { evaluateFilter } from './evaluateFilter';
import { childrenOf, descendantsOf, memberOf } from './jsonChildren';

/** What a path selects, or why it selects nothing. */
export type JsonPathResult =
  | { found: true; value: JsonValue }
  | {
      found: false;
      /** In the words of Step Functions, for example `No results for path: $['a']`. */
      reason: string;
      /** Whether only an array's last index is too high. */
      pastTheEnd: boolean;
    };

/**
 * Asks a path of a document.
 *
 * A definite path gives its one value. A path with a wildcard, slice, union,
 * filter or `..` gives the array of all it selects, empty when there is none;
 * what stands before the first of these must exist.
 *
 * @param path - its root is not looked at: hand over the fitting document
 * @param document - JSON; it is not changed
 */
export function queryJsonPath(
  path: JsonPath,
  document: JsonValue,
): JsonPathResult {
  let nodes = [document];
  let definite = true;
  for (const [position, segment] of path.segments.entries()) {
    const { descend, selector } = segment;
    const single = selector.kind === 'member' || selector.kind === 'index';
    const sources = descend ? nodes.flatMap(descendantsOf) : nodes;
    const next = sources.flatMap(node => select(segment, node, document));
    if (definite && single && !descend && next.length === 0) {
      return missing(path, position, nodes[0]);
    }
    definite &&= single && !descend;
    nodes = next;
  }
  return { found: true, value: isDefinite(path) ? nodes[0] : nodes };
}

function select(
  { selector }: JsonPathSegment,
  node: JsonValue,
  document: JsonValue,
): JsonValue[] {
  switch (selector.kind) {
    case 'member':
      return memberOf(node, selector.name);
    case 'index':
      return memberOf(node, selector.index);
    case 'union':
      return selector.members.flatMap(member => memberOf(node, member));
    case 'wildcard':
      return childrenOf(node);
    case 'slice':
      return Array.isArray(node)
        ? node.slice(selector.start ?? 0, selector.end)
        : [];
    default: {
      const candidates = Array.isArray(node) ? node : [node];
      return candidates.filter(element =>
        evaluateFilter(selector.expression, {
          element,
          document,
          query: queryJsonPath,
        }),
      );
    }
  }
}

function missing(
  path: JsonPath,
  position: number,
  parent: JsonValue,
): JsonPathResult {
  const last = position === path.segments.length - 1;
  const { selector } = path.segments[position];
  const steps = path.segments.slice(0, position + 1).map(segment => {
    if (segment.selector.kind === 'member') {
      return `['${segment.selector.name}']`;
    }
    return segment.selector.kind === 'index'
      ? `[${segment.selector.index}]`
      : '[*]';
  });
  return {
    found: false,
    reason: `${
      last ? 'No results for' : 'Missing property in'
    } path: $${steps.join('')}`,
    pastTheEnd: last && selector.kind === 'index' && Array.isArray(parent),
  };
}
