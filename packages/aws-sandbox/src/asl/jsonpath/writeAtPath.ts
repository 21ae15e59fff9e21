import { JsonValue } from '@backstage/types';
import { ExecutionError } from '../errors/ExecutionError';
import { JsonPath, JsonPathSelector } from './JsonPath';
import { isJsonObject } from './jsonChildren';

/**
 * Puts a value into a copy of a document, where a reference path points.
 * Objects on the way are made when they are missing; arrays are only changed
 * at an index they have.
 *
 * @param options - `path`: a reference path, `$` replaces the document.
 * `document`: not changed. `value`: what to put there
 * @throws ExecutionError `States.ResultPathMatchFailure` when the document
 * has something else than an object or array on the way
 */
export function writeAtPath(options: {
  path: JsonPath;
  document: JsonValue;
  value: JsonValue;
}): JsonValue {
  const { document, path, value } = options;
  const write = (
    node: JsonValue | undefined,
    [first, ...rest]: JsonPathSelector[],
  ): JsonValue => {
    if (!first) {
      return value;
    }
    if (first.kind === 'member' && (node === undefined || isJsonObject(node))) {
      const child =
        node && Object.hasOwn(node, first.name) ? node[first.name] : undefined;
      // A computed key makes an own member of every name, `__proto__` too.
      return { ...node, [first.name]: write(child, rest) };
    }
    if (first.kind === 'index' && Array.isArray(node) && first.index in node) {
      return node.map((element, index) =>
        index === first.index ? write(element, rest) : element,
      );
    }
    throw new ExecutionError(
      'States.ResultPathMatchFailure',
      `Unable to apply ReferencePath ${path.text} to input ${JSON.stringify(
        document,
      )}`,
    );
  };
  return write(
    document,
    path.segments.map(segment => segment.selector),
  );
}
