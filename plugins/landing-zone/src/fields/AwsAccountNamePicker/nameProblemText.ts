import type { Problem } from '@landing-zone/plugin-landing-zone-common';
import { problemText } from '../../format/problemText';

/**
 * What is wrong with a name. Problems of other fields, as of the e-mail address
 * that is made from the name, keep the name of their field.
 *
 * @param problem - A problem that the check of a name found.
 */
export function nameProblemText(
  problem: Pick<Problem, 'field' | 'message'>,
): string {
  return problem.field === 'accountName'
    ? problemText(problem)
    : problem.message;
}
