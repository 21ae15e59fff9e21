import { JsonArray, JsonValue } from '@backstage/types';

/** What States.Base64Encode, States.Base64Decode and States.Hash accept. */
const LONGEST_TEXT = 10_000;

/** Requires an array. @param place - of the argument, counted from 1 */
export function requireArray(value: JsonValue, place: number): JsonArray {
  if (!Array.isArray(value)) {
    throw new Error(`Argument ${place} must be an array`);
  }
  return value;
}

/** Requires a string. @param place - of the argument, counted from 1 */
export function requireText(value: JsonValue, place: number): string {
  if (typeof value !== 'string') {
    throw new Error(`Argument ${place} must be a string`);
  }
  return value;
}

/** Requires a string of at most 10,000 characters. */
export function requireShortText(value: JsonValue, place: number): string {
  const text = requireText(value, place);
  if ([...text].length > LONGEST_TEXT) {
    throw new Error(
      `Argument ${place} must have at most ${LONGEST_TEXT} characters`,
    );
  }
  return text;
}

/**
 * Requires a number and rounds it to the nearest integer, as Step Functions
 * does. @param place - of the argument, counted from 1
 */
export function requireInteger(value: JsonValue, place: number): number {
  if (typeof value !== 'number') {
    throw new Error(`Argument ${place} must be a number`);
  }
  return Math.round(value);
}
