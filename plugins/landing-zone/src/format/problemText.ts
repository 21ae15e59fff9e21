import type { Problem } from '@landing-zone/plugin-landing-zone-common';

/**
 * What is wrong, without the name of the field in front, for where the field
 * can be seen.
 *
 * @param problem - A problem with one field of a request.
 */
export function problemText(
  problem: Pick<Problem, 'field' | 'message'>,
): string {
  const { field, message } = problem;
  const prefix = `${field}: `;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}
