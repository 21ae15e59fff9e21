import { ResponseError } from '@backstage/errors';
import type { Problem } from '../types';

function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const { field, rule, message } = value as Partial<Problem>;
  return [field, rule, message].every(item => typeof item === 'string');
}

/**
 * The problems that the backend found in an account request, taken from the
 * error that a call of the client threw.
 *
 * @param error - Whatever was thrown.
 * @returns One problem per wrong field and rule; empty when the error is of
 * another kind.
 * @public
 */
export function accountRequestProblemsOf(error: unknown): Problem[] {
  if (!(error instanceof Error) || error.name !== 'ResponseError') {
    return [];
  }
  const { problems } = (error as ResponseError).body.error as {
    problems?: unknown;
  };
  return Array.isArray(problems) ? problems.filter(isProblem) : [];
}
