import type { AccountsConfig } from './accountsConfig/AccountsConfig';
import type { OrganizationConfig } from './OrganizationConfig';

/**
 * The two files of the Landing Zone Accelerator configuration that decide
 * about accounts, parsed.
 *
 * @public
 */
export interface LandingZoneConfiguration {
  /** The content of `accounts-config.yaml`. */
  accounts: AccountsConfig;
  /** The content of `organization-config.yaml`. */
  organization: OrganizationConfig;
}
