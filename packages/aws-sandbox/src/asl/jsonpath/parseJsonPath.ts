import { JsonPath } from './JsonPath';
import { readJsonPath } from './readJsonPath';
import { TextCursor } from './TextCursor';

/**
 * Parses a JSONPath as Step Functions reads it: names after dots or in
 * brackets, indexes (negative ones count from the end), slices, unions,
 * wildcards, `..` and filters. No functions and no script expressions.
 *
 * @param text - for example `$.accounts[?(@.state == 'ACTIVE')].id`; `$$`
 * begins a path of the context object
 * @throws InputError naming the character that does not fit and what could
 */
export function parseJsonPath(text: string): JsonPath {
  const cursor = TextCursor.create({ text, what: 'JSONPath' });
  if (cursor.sees('@')) {
    cursor.fail('"$"');
  }
  const path = readJsonPath(cursor);
  if (!cursor.done) {
    cursor.fail('".", "[" or the end');
  }
  return path;
}
