import type { OrganizationAccount } from '@landing-zone/core/accounts';

/**
 * An account as Organizations knows it.
 *
 * @public
 */
export interface OrganizationAccountDetails extends OrganizationAccount {
  arn: string;
  /** `CREATED` or `INVITED`. */
  joinedMethod?: string;
  /** ISO 8601 UTC. */
  joinedAt?: string;
  /** Id of the organizational unit or root it stands in; absent when that could not be read. */
  parentId?: string;
  /** `Workloads/Production`, or `Root`; absent when that could not be read. */
  organizationalUnitPath?: string;
  /** Empty when they could not be read; `failures` then says so. */
  tags: Record<string, string>;
}

/**
 * An organizational unit.
 *
 * @public
 */
export interface OrganizationalUnitDetails {
  id: string;
  name: string;
  /** Id of the unit or root above it. */
  parentId?: string;
  /** Names from below the root, joined by slashes: `Workloads/Production`. */
  path: string;
  arn: string;
}

/**
 * One item that could not be read. The rest of the reading is complete.
 *
 * @public
 */
export interface OrganizationReadingFailure {
  /** The account it concerns. */
  accountId?: string;
  /** For example `organizations:ListTagsForResource`. */
  operation: string;
  message: string;
}

/**
 * A whole organization at one time.
 *
 * @public
 */
export interface OrganizationReading {
  organizationId: string;
  managementAccountId: string;
  root: { id: string; arn: string; name: string };
  /** Parents stand before their children. */
  organizationalUnits: OrganizationalUnitDetails[];
  /** Accounts of every state. */
  accounts: OrganizationAccountDetails[];
  failures: OrganizationReadingFailure[];
}
