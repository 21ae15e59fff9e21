import { z } from 'zod/v3';
import type { AccountRequestProblem } from './AccountRequestProblem';
import { accountRequestSchema } from './accountRequestSchema';
import { nearestNames } from './rules/nearestNames';
import { quote } from './rules/quote';

const typeNames: Partial<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  nan: 'not a number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

function typeName(type: string): string {
  return typeNames[type] ?? type;
}

/**
 * The name of a field inside a request, as problems write it:
 * `supportEmails[1]`, `tags.team`. The whole request is `request`.
 *
 * @param path - keys and indexes from the request to the field
 */
export function fieldName(path: readonly (string | number)[]): string {
  if (path.length === 0) {
    return 'request';
  }
  return path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1);
}

function describeUnknownKeys(
  issue: z.ZodUnrecognizedKeysIssue,
): AccountRequestProblem[] {
  const known = Object.keys(accountRequestSchema.shape);
  return issue.keys.map(key => {
    const [near] = nearestNames({ name: key, candidates: known });
    const hint = near ? `did you mean ${quote(near)}?` : 'leave it out.';
    return {
      field: fieldName([...issue.path, key]),
      rule: 'unknown-field',
      message: `${fieldName([
        ...issue.path,
        key,
      ])}: an account request has no such field; ${hint}`,
    };
  });
}

/**
 * Turns one finding of the schema into problems in the requester's words.
 *
 * @param issue - a finding of `accountRequestSchema`
 */
export function describeSchemaIssue(
  issue: z.ZodIssue,
): AccountRequestProblem[] {
  const field = fieldName(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return describeUnknownKeys(issue);
  }
  if (issue.code !== 'invalid_type') {
    return [{ field, rule: 'format', message: `${field}: ${issue.message}.` }];
  }
  if (issue.received === 'undefined') {
    return [
      {
        field,
        rule: 'required',
        message: `${field}: is missing; it is required.`,
      },
    ];
  }
  const expected = typeName(issue.expected);
  const received = typeName(issue.received);
  return [
    {
      field,
      rule: 'type',
      message: `${field}: must be ${expected}, but is ${received}.`,
    },
  ];
}
