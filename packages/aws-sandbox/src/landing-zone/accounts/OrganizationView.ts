/** An organizational unit as the landing zone sees it. */
export interface ViewedUnit {
  id: string;
  /** Names from the root on, joined by slashes; `Root` for the root. */
  path: string;
}

/** An account as the landing zone sees it. */
export interface ViewedAccount {
  id: string;
  name: string;
  email: string;
  /** Organizations' `State`, where it is missing `Status`. */
  state: string;
  /** The organizational unit it stands in. */
  unit: ViewedUnit;
}

/** An organization at one moment. */
export interface OrganizationView {
  /** The root first. */
  units: ViewedUnit[];
  accounts: ViewedAccount[];
}
