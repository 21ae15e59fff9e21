import type { AccountRequestProblem } from '../AccountRequestProblem';
import type { LandingZoneConfiguration } from '../LandingZoneConfiguration';
import type { OrganizationAccount } from '../OrganizationAccount';
import { isSameText } from './isSameText';
import { quote } from './quote';

/**
 * Checks that no mandatory, workload or organization account of any state has
 * the name, in any letter case. The problem tells nothing else about the
 * account that has it.
 *
 * @param options - `exceptEmail` names the account the request is about, which may have the name
 */
export function checkAccountNameIsFree(options: {
  name: string;
  configuration?: LandingZoneConfiguration;
  accounts: readonly OrganizationAccount[];
  exceptEmail?: string;
}): AccountRequestProblem[] {
  const { name, configuration, accounts, exceptEmail } = options;
  const holds = (account: { name: string; email: string }) =>
    isSameText(account.name, name) &&
    !(exceptEmail !== undefined && isSameText(account.email, exceptEmail));
  const problem = (reason: string): AccountRequestProblem[] => [
    {
      field: 'accountName',
      rule: 'name-in-use',
      value: name,
      message: `accountName: ${quote(name)} ${reason}; choose another name.`,
    },
  ];

  if (configuration?.accounts.mandatoryAccounts.some(holds)) {
    return problem(
      'is the name of a mandatory account of Landing Zone Accelerator (letter case does not count)',
    );
  }
  if (configuration?.accounts.workloadAccounts.some(holds)) {
    return problem(
      'is already in accounts-config.yaml (letter case does not count)',
    );
  }
  if (accounts.some(holds)) {
    return problem(
      'is already the name of an account of this organization (letter case does not count; suspended and closed accounts keep their names)',
    );
  }
  return [];
}
