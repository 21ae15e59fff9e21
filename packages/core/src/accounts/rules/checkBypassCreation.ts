import type { AccountRequestProblem } from '../AccountRequestProblem';
import type { CanonicalAccountRequest } from '../canonicalizeAccountRequest';
import type { LandingZoneConfiguration } from '../LandingZoneConfiguration';
import type { OrganizationAccount } from '../OrganizationAccount';
import { isSameText } from './isSameText';
import { quote } from './quote';

/**
 * Checks a request that goes on after creation (`bypassCreation`): the account
 * with this e-mail address must be in the organization, be ACTIVE, and have
 * the requested name in AWS or in accounts-config.yaml, so that a slip in the
 * address does not change somebody else's account.
 *
 * @param options - the request, the configuration and the organization's accounts
 */
export function checkBypassCreation(options: {
  request: CanonicalAccountRequest;
  configuration: LandingZoneConfiguration;
  accounts: readonly OrganizationAccount[];
}): AccountRequestProblem[] {
  const { request, configuration, accounts } = options;
  const { accountName, email } = request;
  const address = quote(email);
  const name = quote(accountName);
  const problem = (
    field: string,
    rule: string,
    reason: string,
  ): AccountRequestProblem => ({ field, rule, message: `${field}: ${reason}` });

  const problems: AccountRequestProblem[] = [];
  if (request.forceUpdate) {
    problems.push(
      problem(
        'forceUpdate',
        'force-update-with-bypass',
        'has no effect together with bypassCreation, which does not touch the configuration; set one of the two.',
      ),
    );
  }
  const account = accounts.find(candidate =>
    isSameText(candidate.email, email),
  );
  if (!account) {
    problems.push(
      problem(
        'bypassCreation',
        'account-missing',
        `no account of this organization has the address ${address}; leave bypassCreation out to create it.`,
      ),
    );
    return problems;
  }
  if (account.state !== 'ACTIVE') {
    problems.push(
      problem(
        'bypassCreation',
        'account-not-active',
        `the account with the address ${address} is ${account.state}; only an ACTIVE account can be set up.`,
      ),
    );
  }
  const { mandatoryAccounts, workloadAccounts } = configuration.accounts;
  const names = [...mandatoryAccounts, ...workloadAccounts]
    .filter(entry => isSameText(entry.email, email))
    .map(entry => entry.name);
  if (![account.name, ...names].some(known => isSameText(known, accountName))) {
    problems.push(
      problem(
        'accountName',
        'name-differs',
        `the account with the address ${address} is not called ${name}; give the name it has.`,
      ),
    );
  }
  return problems;
}
