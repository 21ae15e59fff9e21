import type { AccountRequestProblem } from '../AccountRequestProblem';
import { checkEmailFormat } from './checkEmailFormat';
import { quote } from './quote';

/** The most support addresses of an account. */
export const mostSupportEmails = 10;

/**
 * Checks the support addresses of a request: 1 to 10, each written rightly,
 * none twice (in any letter case).
 *
 * @param emails - the addresses; members that are not strings are the schema's business and are passed over
 */
export function checkSupportEmails(
  emails: readonly unknown[],
): AccountRequestProblem[] {
  const problems: AccountRequestProblem[] = [];
  if (emails.length === 0) {
    problems.push({
      field: 'supportEmails',
      rule: 'required',
      message: 'supportEmails: is empty; give at least one e-mail address.',
    });
  }
  if (emails.length > mostSupportEmails) {
    problems.push({
      field: 'supportEmails',
      rule: 'too-many',
      message: `supportEmails: has ${emails.length} addresses; ${mostSupportEmails} are allowed.`,
    });
  }
  const seen = new Set<string>();
  for (const [index, email] of emails.entries()) {
    if (typeof email !== 'string') {
      continue;
    }
    const field = `supportEmails[${index}]`;
    problems.push(...checkEmailFormat({ field, email, kind: 'support' }));
    if (seen.has(email.toLowerCase())) {
      problems.push({
        field,
        rule: 'duplicate',
        value: email,
        message: `${field}: ${quote(email)} is listed twice.`,
      });
    }
    seen.add(email.toLowerCase());
  }
  return problems;
}
