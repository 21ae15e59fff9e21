import type { AccountRequestProblem } from '../AccountRequestProblem';
import type { AccountsConfig } from '../accountsConfig/AccountsConfig';
import { isSameText } from './isSameText';
import { quote } from './quote';

/**
 * Checks that no other account of accounts-config.yaml has the alias. Aliases
 * are unique in all of AWS; whether somebody else has it, only IAM
 * CreateAccountAlias tells.
 *
 * @param options - `email` names the account the request is about, which may have the alias
 */
export function checkAccountAliasIsFree(options: {
  alias: string;
  email: string;
  config: AccountsConfig;
}): AccountRequestProblem[] {
  const { alias, email, config } = options;
  const taken = [...config.mandatoryAccounts, ...config.workloadAccounts].some(
    entry =>
      entry.accountAlias !== undefined &&
      isSameText(entry.accountAlias, alias) &&
      !isSameText(entry.email, email),
  );
  if (!taken) {
    return [];
  }
  const shown = quote(alias);
  return [
    {
      field: 'accountAlias',
      rule: 'alias-in-use',
      value: alias,
      message: `accountAlias: ${shown} is already the alias of another account in accounts-config.yaml; choose another one.`,
    },
  ];
}
