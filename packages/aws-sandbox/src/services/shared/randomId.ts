import { randomInt } from 'node:crypto';

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';

function pick(alphabet: string, length: number): string {
  return Array.from(
    { length },
    () => alphabet[randomInt(alphabet.length)],
  ).join('');
}

/**
 * An id as IAM and STS give them, for example `AROAJ3XMPLEXMPLE2345`.
 *
 * @param prefix - four letters that tell the kind
 */
export function uniqueId(prefix: string): string {
  return `${prefix}${pick(UPPER, 16)}`;
}

/**
 * Lower-case letters and digits, as in the ids of Organizations.
 *
 * @param length - how many
 */
export function lowerCaseId(length: number): string {
  return pick(LOWER, length);
}
