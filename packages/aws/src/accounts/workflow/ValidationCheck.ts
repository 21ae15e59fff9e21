/**
 * The result of one check of a new account.
 *
 * @public
 */
export interface ValidationCheck {
  /** `iam`, `ssm` or `s3`. */
  service: string;
  /** What was looked for, placeholders filled in: a role, a parameter or a bucket. */
  name: string;
  status: 'passed' | 'failed';
  /** Why it failed. */
  message?: string;
}
