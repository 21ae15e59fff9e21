import type { AccountRequestProblem } from '../AccountRequestProblem';
import { listCharacters } from './listCharacters';
import { quote } from './quote';

/** The alias rule of IAM CreateAccountAlias: no hyphen at either end, no two in a row. */
export const accountAliasPattern =
  /^[a-z0-9](?:[a-z0-9]|-(?!-)){1,61}[a-z0-9]$/;

/**
 * Checks how an account alias is written, by the rules of IAM
 * CreateAccountAlias, which Landing Zone Accelerator repeats.
 *
 * @param alias - the account alias of a request
 */
export function checkAccountAliasFormat(
  alias: string,
): AccountRequestProblem[] {
  const shown = quote(alias);
  const problem = (rule: string, reason: string): AccountRequestProblem => ({
    field: 'accountAlias',
    rule,
    value: alias,
    message: `accountAlias: ${reason}`,
  });
  if (alias === '') {
    return [problem('required', 'is empty; leave it out or give an alias.')];
  }

  const problems: AccountRequestProblem[] = [];
  if (alias.length < 3 || alias.length > 63) {
    problems.push(
      problem(
        'alias-length',
        `${shown} has ${alias.length} characters; AWS allows 3 to 63.`,
      ),
    );
  }
  const refused = listCharacters(alias, /[^a-z0-9-]/gu);
  if (refused) {
    problems.push(
      problem(
        'alias-characters',
        `${shown} contains ${refused}; an alias consists of lower-case letters, digits and hyphens.`,
      ),
    );
  }
  if (/^-|--|-$/.test(alias)) {
    problems.push(
      problem(
        'alias-hyphen',
        `${shown} has a hyphen at its beginning or end, or two in a row.`,
      ),
    );
  }
  return problems;
}
