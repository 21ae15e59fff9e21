import { ResponseError } from '@backstage/errors';

/**
 * Whether the backend answered that what was asked for does not exist, or that
 * the caller may not see it.
 *
 * @param error - Whatever was thrown.
 */
export function isNotFound(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.name === 'ResponseError' &&
    (error as ResponseError).statusCode === 404
  );
}
