import { isError } from '@backstage/errors';

/**
 * Tells whether something thrown is an error with one of some names.
 *
 * @param error - whatever was thrown
 * @param names - AWS codes or the names of this package's errors
 */
export function hasErrorName(
  error: unknown,
  ...names: readonly string[]
): boolean {
  return isError(error) && names.includes(error.name);
}
