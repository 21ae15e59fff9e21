import { JsonPrimitive } from '@backstage/types';
import { TextCursor } from './TextCursor';

const words: Record<string, JsonPrimitive> = {
  true: true,
  false: false,
  null: null,
};

/**
 * Reads a string in single or double quotes; `\` makes the next character
 * stand for itself.
 *
 * @returns undefined when no quote comes next
 * @throws InputError when the string does not end
 */
export function readString(cursor: TextCursor): string | undefined {
  const quoted = cursor.read(/'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y);
  if (quoted !== undefined) {
    return quoted.slice(1, -1).replace(/\\([\s\S])/g, '$1');
  }
  if (cursor.sees("'") || cursor.sees('"')) {
    cursor.fail('a string that ends with its quote');
  }
  return undefined;
}

/** Reads an integer, negative too. @returns undefined when none comes next */
export function readInteger(cursor: TextCursor): number | undefined {
  const digits = cursor.read(/-?\d{1,15}(?![\d.])/y);
  return digits === undefined ? undefined : Number(digits);
}

/**
 * Reads a string, a number, `true`, `false` or `null`.
 *
 * @returns the value in an object, for null is one; undefined when none comes next
 */
export function readLiteral(
  cursor: TextCursor,
): { value: JsonPrimitive } | undefined {
  const text = readString(cursor);
  if (text !== undefined) {
    return { value: text };
  }
  const word = cursor.read(/(?:true|false|null)(?![\w.])/y);
  if (word !== undefined) {
    return { value: words[word] };
  }
  const number = cursor.read(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?!\w)/y);
  return number === undefined ? undefined : { value: Number(number) };
}
