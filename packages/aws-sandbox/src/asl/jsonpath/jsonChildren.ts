import { JsonObject, JsonValue } from '@backstage/types';

/** Whether a value is a JSON object. */
export function isJsonObject(
  value: JsonValue | undefined,
): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The elements of an array or the values of an object; of anything else none. */
export function childrenOf(node: JsonValue): JsonValue[] {
  if (Array.isArray(node)) {
    return node;
  }
  return isJsonObject(node)
    ? Object.values(node).filter(value => value !== undefined)
    : [];
}

/** A value and all that lies in it, the outer before the inner. */
export function descendantsOf(node: JsonValue): JsonValue[] {
  const found: JsonValue[] = [];
  const open = [node];
  while (open.length > 0) {
    const next = open.pop()!;
    found.push(next);
    open.push(...[...childrenOf(next)].reverse());
  }
  return found;
}

/**
 * The member of that name of an object, or the element at that index of an
 * array; an index under 0 counts from the end.
 *
 * @returns one value in an array, or an empty array
 */
export function memberOf(node: JsonValue, key: string | number): JsonValue[] {
  if (typeof key === 'number') {
    const element = Array.isArray(node) ? node.at(key) : undefined;
    return element === undefined ? [] : [element];
  }
  // Own members only: a path must not reach Object.prototype.
  const value =
    isJsonObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  return value === undefined ? [] : [value];
}
