import type { JsonObject } from '@backstage/types';
import { stringifyCanonical } from '@landing-zone/core/accounts';

/**
 * Writes an object of core as JSON, byte by byte the same for the same content.
 *
 * @param value - An object that holds nothing but JSON; TypeScript does not
 * take types with optional members for such.
 */
export function stringifyJson(value: object): string {
  return stringifyCanonical(value as JsonObject);
}
