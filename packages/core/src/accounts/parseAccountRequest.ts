import type { AccountRequestProblem } from './AccountRequestProblem';
import {
  accountRequestSchema,
  type AccountRequest,
} from './accountRequestSchema';
import { describeSchemaIssue } from './describeSchemaIssue';
import { InvalidAccountRequestError } from './InvalidAccountRequestError';
import { checkFieldFormats } from './rules/checkFieldFormats';
import { checkTagFormat } from './rules/checkTagFormat';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkTagsAsSent(tags: unknown): AccountRequestProblem[] {
  if (!isObject(tags)) {
    return [];
  }
  return Object.entries(tags).flatMap(([key, value]) =>
    typeof value === 'string'
      ? checkTagFormat({ field: `tags.${key}`, key, value })
      : [],
  );
}

/**
 * Reads an account request that somebody sent: types, required fields, and
 * how each field is written. Whether names are free, units exist and values
 * are allowed is for `checkAccountRequest`.
 *
 * @param input - any value; nothing is converted, the text 'true' is not true
 * @returns the request with defaults filled in
 * @throws InvalidAccountRequestError with every problem
 *
 * @public
 */
export function parseAccountRequest(input: unknown): AccountRequest {
  const result = accountRequestSchema.safeParse(input);
  const written = isObject(input)
    ? [...checkFieldFormats(input), ...checkTagsAsSent(input.tags)]
    : [];
  const explained = new Set(written.map(problem => problem.field));
  const problems = [
    ...(result.error?.issues ?? [])
      .flatMap(describeSchemaIssue)
      .filter(problem => !explained.has(problem.field)),
    ...written,
  ];
  if (!result.success || problems.length > 0) {
    throw new InvalidAccountRequestError(problems);
  }
  return result.data;
}
