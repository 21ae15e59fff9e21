import type { AccountRequestProblem } from '../AccountRequestProblem';
import { listCharacters } from './listCharacters';
import { quote } from './quote';

/** The longest account name AWS Organizations takes, in characters. */
export const longestAccountName = 50;

/** What an account name consists of: printable ASCII without white space. */
export const accountNamePattern = /^[\x21-\x7e]+$/;

/**
 * Checks how an account name is written: 1 to 50 characters, printable ASCII,
 * no white space.
 *
 * @param name - the account name of a request
 */
export function checkAccountNameFormat(name: string): AccountRequestProblem[] {
  const shown = quote(name);
  const problem = (rule: string, reason: string): AccountRequestProblem => ({
    field: 'accountName',
    rule,
    value: name,
    message: `accountName: ${reason}`,
  });
  if (name === '') {
    return [problem('required', 'is empty; give the account a name.')];
  }

  const problems: AccountRequestProblem[] = [];
  if (name.length > longestAccountName) {
    problems.push(
      problem(
        'name-length',
        `${shown} has ${name.length} characters; AWS allows ${longestAccountName}.`,
      ),
    );
  }
  const blanks = listCharacters(name, /\s/gu);
  if (blanks) {
    problems.push(
      problem(
        'name-white-space',
        `${shown} contains ${blanks}; Landing Zone Accelerator allows no white space in account names.`,
      ),
    );
  }
  const others = listCharacters(name, /[^\x21-\x7e\s]/gu);
  if (others) {
    problems.push(
      problem(
        'name-characters',
        `${shown} contains ${others}; account names consist of printable ASCII characters.`,
      ),
    );
  }
  return problems;
}
