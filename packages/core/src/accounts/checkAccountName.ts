import type { AccountRequestProblem } from './AccountRequestProblem';
import type { LandingZoneConfiguration } from './LandingZoneConfiguration';
import type { OrganizationAccount } from './OrganizationAccount';
import { checkAccountNameFormat } from './rules/checkAccountNameFormat';
import { checkAccountNameIsFree } from './rules/checkAccountNameIsFree';

/**
 * Checks whether an account name may be requested: how it is written, and
 * that no account of the configuration or the organization has it, in any
 * letter case and any state. Problems never tell the id or e-mail address of
 * another account.
 *
 * @param options - `configuration` may be missing when the configuration cannot be read; then only the organization is looked at
 * @returns the problems; empty when the name may be used
 *
 * @public
 */
export function checkAccountName(options: {
  name: string;
  configuration?: LandingZoneConfiguration;
  accounts: OrganizationAccount[];
}): AccountRequestProblem[] {
  return [
    ...checkAccountNameFormat(options.name),
    ...checkAccountNameIsFree(options),
  ];
}
