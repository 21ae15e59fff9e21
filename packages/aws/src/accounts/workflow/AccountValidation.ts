/**
 * What must exist in every new account below one organizational unit. Names may hold the
 * placeholders `{account}` (twelve digits) and `{region}`.
 *
 * @public
 */
export interface AccountValidation {
  /** Path such as `Workloads` or `Workloads/Production`; counts for itself and everything below it, by whole segments. */
  organizationalUnit: string;
  /** Names of IAM roles. */
  iamRoles?: string[];
  /** Names of Systems Manager parameters. */
  ssmParameters?: string[];
  /** Names of S3 buckets owned by the account. */
  s3Buckets?: string[];
}
