import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';

const DEEPEST = 500;

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object of another realm (a worker, a test environment) has another Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function write(value: unknown, path: string, above: readonly object[]): string {
  if (value === null || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') {
    const shown = String(value);
    throw new InputError(
      `Cannot write ${path} as JSON: ${shown} (${typeof value}) is not a JSON value.`,
    );
  }
  if (above.includes(value)) {
    throw new InputError(
      `Cannot write ${path} as JSON: the value contains itself.`,
    );
  }
  if (above.length >= DEEPEST) {
    throw new InputError(
      `Cannot write the value as JSON: it is nested over ${DEEPEST} levels deep.`,
    );
  }
  const within = [...above, value];
  if (Array.isArray(value)) {
    const members = Array.from(value, (member, index) =>
      write(member, `${path}[${index}]`, within),
    );
    return `[${members.join(',')}]`;
  }
  if (!isPlainObject(value)) {
    throw new InputError(
      `Cannot write ${path} as JSON: it is not a plain object.`,
    );
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(
      ([key, member]) =>
        `${JSON.stringify(key)}:${write(member, `${path}.${key}`, within)}`,
    );
  return `{${members.join(',')}}`;
}

/**
 * JSON without white space and with the keys of every object sorted by their
 * UTF-16 code units, so that equal values give equal bytes whatever the order
 * they were built in. Members that are undefined are left out, as
 * JSON.stringify does. Step Functions needs this: StartExecution is idempotent
 * only for a byte-identical input.
 *
 * @param value - a JSON value
 * @throws InputError when something in it is not JSON (a function, NaN, a Date, a cycle), naming where, or it is nested over 500 levels deep
 *
 * @public
 */
export function stringifyCanonical(value: JsonValue): string {
  return write(value, 'the value', []);
}
