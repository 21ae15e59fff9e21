/** What the organization file says of the landing zone, made flat. */
export interface LandingZoneSettings {
  /** Twelve digits: where the pipeline, the archive and the products are. */
  managementAccountId: string;
  /** The home region. */
  region: string;
  pipelineName: string;
  /** The bucket of the configuration archive. */
  bucket: string;
  /** The object key of the configuration archive. */
  key: string;
  /** Absolute path of the files that the first archive is made of. */
  directory: string;
  /** Whether accounts are made by Control Tower's Account Factory. */
  controlTower: boolean;
  /** In order; the minutes are AWS's, not the sandbox's. */
  stages: { name: string; minutes: number }[];
  /** The role by which the management account enters a new account. */
  memberRoleName: string;
}
