/**
 * What a company allows in account requests, from `landingZone.accountRequests`.
 *
 * @public
 */
export interface AccountRequestPolicy {
  /**
   * How the root e-mail of an account is made when the request names none:
   * `<prefix>+<accountName>@<domain>`. Without it every request must bring one.
   */
  rootEmail?: { prefix: string; domain: string };
  /** The values a request's `environment` may have. */
  environments: string[];
  /** The values `costCenter` may have; every value when absent. */
  costCenters?: string[];
  /** The values `dataClassification` may have; every value when absent. */
  dataClassifications?: string[];
  /** Tags of every new account; tags of the request with the same key win. */
  defaultTags: Record<string, string>;
}
