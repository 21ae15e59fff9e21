import { isError } from '@backstage/errors';
import type { AccountRequestFailure } from '@landing-zone/core/accounts';
import type { AccountRequestError } from '@landing-zone/plugin-landing-zone-common';

/** Turns the failure of an execution into the error of a request. */
export function fromFailure(
  failure: AccountRequestFailure,
): AccountRequestError {
  return {
    step: failure.step,
    name: failure.error,
    message: failure.message,
    remedy: failure.remedy,
    entryWithdrawn: failure.entryWithdrawn,
  };
}

/**
 * Turns what was thrown when an execution was started or read into the error
 * of a request.
 *
 * @param options - The `step` that failed, the `error`, and the `remedy` for
 * errors that bring none.
 */
export function fromThrown(options: {
  step: string;
  error: unknown;
  remedy: string;
}): AccountRequestError {
  const { step, error, remedy } = options;
  if (!isError(error)) {
    return { step, name: 'Error', message: String(error), remedy };
  }
  // Errors of packages/aws tell the message without the remedy, and the remedy.
  const told = error as { summary?: unknown; remedy?: unknown };
  return {
    step,
    name: error.name,
    message: typeof told.summary === 'string' ? told.summary : error.message,
    remedy: typeof told.remedy === 'string' ? told.remedy : remedy,
  };
}
