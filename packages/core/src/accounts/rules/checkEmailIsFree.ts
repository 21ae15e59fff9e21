import type { AccountRequestProblem } from '../AccountRequestProblem';
import type { LandingZoneConfiguration } from '../LandingZoneConfiguration';
import type { OrganizationAccount } from '../OrganizationAccount';
import { isSameText } from './isSameText';
import { quote } from './quote';

/**
 * Checks that no mandatory, workload or organization account of any state has
 * the e-mail address, in any letter case. Whether an account outside the
 * organization has it, only AWS knows.
 *
 * @param options - the address of a request and what is there already
 */
export function checkEmailIsFree(options: {
  email: string;
  configuration: LandingZoneConfiguration;
  accounts: readonly OrganizationAccount[];
}): AccountRequestProblem[] {
  const { email, configuration, accounts } = options;
  const { mandatoryAccounts, workloadAccounts, accountIds } =
    configuration.accounts;
  const holds = (account: { email: string }) =>
    isSameText(account.email, email);
  const shown = quote(email);
  const problem = (reason: string): AccountRequestProblem[] => [
    {
      field: 'email',
      rule: 'email-in-use',
      value: email,
      message: `email: ${shown} ${reason}; every AWS account needs an address of its own.`,
    },
  ];

  if (mandatoryAccounts.some(holds)) {
    return problem(
      'belongs to a mandatory account of Landing Zone Accelerator',
    );
  }
  if (workloadAccounts.some(holds) || accountIds?.some(holds)) {
    return problem(
      'is already in accounts-config.yaml (letter case does not count)',
    );
  }
  if (accounts.some(holds)) {
    return problem(
      'is already the address of an account of this organization (letter case does not count; suspended and closed accounts keep their addresses)',
    );
  }
  return [];
}
