import { ResponseError } from '@backstage/errors';

/**
 * The sentence that tells a person why a call failed.
 *
 * @param error - Whatever was thrown.
 * @returns The message that the backend gave when it answered, otherwise that
 * of the error itself; `undefined` when there is none, as of an interrupted
 * network connection.
 */
export function describeError(error: unknown): string | undefined {
  if (!(error instanceof Error)) {
    return undefined;
  }
  if (error.name === 'ResponseError') {
    return (error as ResponseError).cause.message || error.message;
  }
  // Browsers report a failed connection as a TypeError with their own wording.
  if (error.name === 'TypeError') {
    return undefined;
  }
  return error.message || undefined;
}
