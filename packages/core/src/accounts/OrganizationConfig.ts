/**
 * An organizational unit listed in `organization-config.yaml`.
 *
 * @public
 */
export interface OrganizationalUnitEntry {
  /** Slash path from below the root: `Workloads/Production`. Every level has its own entry. */
  name: string;
  /** `true` when Landing Zone Accelerator does not manage this unit; no account may be put there. */
  ignore?: boolean;
}

/**
 * The part of Landing Zone Accelerator's `organization-config.yaml` that
 * matters to accounts. Policies and unknown keys are tolerated and left out.
 *
 * @public
 */
export interface OrganizationConfig {
  /** Whether AWS Organizations is used. */
  enable: boolean;
  /** Every unit, all levels. Names are trimmed. */
  organizationalUnits: OrganizationalUnitEntry[];
  /** Ids of units, for installations that look none up. */
  organizationalUnitIds?: { name: string; id: string; arn: string }[];
  /** The policy put on new accounts until the accelerator has run. */
  quarantineNewAccounts?: { enable: boolean; scpPolicyName?: string };
}
