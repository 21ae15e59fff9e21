import type { AccountRequestProblem } from '../AccountRequestProblem';
import type { AccountsConfig } from '../accountsConfig/AccountsConfig';
import type { CanonicalAccountRequest } from '../canonicalizeAccountRequest';
import { isSameText } from './isSameText';
import { quote } from './quote';

/**
 * Checks a request that updates an entry (`forceUpdate`): a workload account
 * with exactly this name and this e-mail address must be in
 * accounts-config.yaml, and its organizational unit stays as it is.
 * Description and alias may change.
 *
 * @param options - the request and accounts-config.yaml
 */
export function checkForceUpdate(options: {
  request: CanonicalAccountRequest;
  config: AccountsConfig;
}): AccountRequestProblem[] {
  const { request, config } = options;
  const { accountName, email, organizationalUnit } = request;
  const name = quote(accountName);
  const address = quote(email);
  const problem = (
    field: string,
    rule: string,
    reason: string,
  ): AccountRequestProblem[] => [
    { field, rule, message: `${field}: ${reason}` },
  ];
  const sameName = (entry: { name: string }) =>
    isSameText(entry.name, accountName);
  const sameEmail = (entry: { email: string }) =>
    isSameText(entry.email, email);

  const entry = config.workloadAccounts.find(
    account => account.name === accountName && sameEmail(account),
  );
  if (entry) {
    if (entry.organizationalUnit?.trim() === organizationalUnit) {
      return [];
    }
    const from = quote(entry.organizationalUnit ?? '');
    const to = quote(organizationalUnit);
    return problem(
      'organizationalUnit',
      'organizational-unit-change',
      `an update does not move an account; ${name} is in ${from}, the request says ${to}.`,
    );
  }
  if (
    config.mandatoryAccounts.some(
      account => sameName(account) || sameEmail(account),
    )
  ) {
    return problem(
      'forceUpdate',
      'entry-mandatory',
      'mandatory accounts of Landing Zone Accelerator are not changed by account requests.',
    );
  }
  if (
    config.workloadAccounts.some(
      account => sameName(account) || sameEmail(account),
    )
  ) {
    return problem(
      'forceUpdate',
      'entry-differs',
      `accounts-config.yaml has the name ${name} or the address ${address}, but not together in one entry; an update needs both as they are there.`,
    );
  }
  return problem(
    'forceUpdate',
    'entry-missing',
    `there is no ${name} in workloadAccounts of accounts-config.yaml to update; leave forceUpdate out to create it.`,
  );
}
