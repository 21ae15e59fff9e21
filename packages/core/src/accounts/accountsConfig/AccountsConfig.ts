/**
 * One account of `accounts-config.yaml`. Keys that Landing Zone Accelerator
 * may add later are tolerated in the file and left out here.
 *
 * @public
 */
export interface AccountEntry {
  /** The name other configuration files use; a new account gets it in AWS too. */
  name: string;
  /** The e-mail address of the account's root user. */
  email: string;
  /** Free text; not used when the account is created. */
  description?: string;
  /** Slash path as in `organization-config.yaml`, or `Root`. */
  organizationalUnit?: string;
  /** Whether an EC2 instance is run for 15 minutes to warm the account up. */
  warm?: boolean;
  /** The alias of the sign-in address. */
  accountAlias?: string;
  /** Whether a GovCloud account is made with it. */
  enableGovCloud?: boolean;
}

/**
 * The content of Landing Zone Accelerator's `accounts-config.yaml`.
 *
 * @public
 */
export interface AccountsConfig {
  /** Management, LogArchive and Audit. */
  mandatoryAccounts: AccountEntry[];
  /** Every other account; empty when the key is missing or null. */
  workloadAccounts: AccountEntry[];
  /** Ids of existing accounts, for installations that look none up. */
  accountIds?: { email: string; accountId: string }[];
}
