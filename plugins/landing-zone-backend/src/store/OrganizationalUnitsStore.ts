import type { Knex } from 'knex';

/** An organizational unit as it was last read from AWS Organizations. */
export interface StoredOrganizationalUnit {
  /** `ou-...`, or `r-...` for the root. */
  id: string;
  parentId?: string;
  name: string;
  /** Names from below the root, joined by a slash; `Root` for the root. */
  path: string;
  arn: string;
  /**
   * Whether the landing-zone configuration lists it; `undefined` while the
   * configuration was never read.
   */
  configured?: boolean;
  /** Whether the landing-zone configuration ignores it. */
  ignored?: boolean;
}

/** What the landing-zone configuration says of its organizational units. */
export type ConfiguredOrganizationalUnit = { path: string; ignored: boolean };

/** The tree of organizational units. */
export interface OrganizationalUnitsStore {
  /** Every unit, parents before children, siblings by path. */
  list(): Promise<StoredOrganizationalUnit[]>;

  /**
   * Replaces the tree.
   *
   * @param options - The whole tree, and what the landing-zone configuration
   * says of it; without `configuration` what is stored of that is kept.
   * @returns Whether anything changed.
   */
  replace(options: {
    units: Omit<StoredOrganizationalUnit, 'configured' | 'ignored'>[];
    configuration?: ConfiguredOrganizationalUnit[];
    transaction?: Knex.Transaction;
  }): Promise<boolean>;
}
