import { NormalizedSchema } from '@smithy/core/schema';
import { InvalidInputError } from '../InvalidInputError';
import { readTimestamp, TimestampFormat, writeTimestamp } from './timestamps';

/**
 * Reads a value that came as text: from a form, a header, a path or XML.
 *
 * @param schema - a simple shape
 * @param path - where it stands, for the refusal
 * @throws InvalidInputError when the text is not of that shape
 */
export function readScalarText(
  schema: NormalizedSchema,
  text: string,
  path: string,
): unknown {
  if (schema.isBooleanSchema()) {
    return readBoolean(text, path);
  }
  if (schema.isTimestampSchema()) {
    return readTimestamp(text) ?? refuse(path, 'Timestamp');
  }
  if (schema.isBlobSchema()) {
    return new Uint8Array(Buffer.from(text, 'base64'));
  }
  if (schema.isBigIntegerSchema()) {
    return /^-?\d+$/.test(text) ? BigInt(text) : refuse(path, 'BigInteger');
  }
  if (schema.isNumericSchema() || schema.isBigDecimalSchema()) {
    const number = Number(text);
    return text.trim() === '' || Number.isNaN(number)
      ? refuse(path, 'Number')
      : number;
  }
  return text;
}

/**
 * Spells a simple value as text; the reverse of `readScalarText`.
 *
 * @param timestamps - the usual spelling of timestamps at this place
 */
export function writeScalarText(
  schema: NormalizedSchema,
  value: unknown,
  timestamps: TimestampFormat,
): string {
  if (value instanceof Date) {
    return String(writeTimestamp(schema, value, timestamps));
  }
  if (value instanceof Uint8Array) {
    return Buffer.from(value).toString('base64');
  }
  return String(value);
}

function readBoolean(text: string, path: string): boolean {
  const word = text.toLowerCase();
  return (
    word === 'true' || (word === 'false' ? false : refuse(path, 'Boolean'))
  );
}

function refuse(path: string, expected: string): never {
  throw new InvalidInputError({ rule: 'type', path, expected });
}
