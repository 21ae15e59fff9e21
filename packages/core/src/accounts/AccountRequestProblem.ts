import type { JsonValue } from '@backstage/types';

/**
 * One thing that is wrong with one field of an account request. All problems
 * of a request are reported together.
 *
 * @public
 */
export interface AccountRequestProblem {
  /** The field as the requester knows it: `accountName`, `supportEmails[1]`, `tags.cost-center`. */
  field: string;
  /** The rule that is broken, in kebab case and stable: `email-in-use`. */
  rule: string;
  /** The refused value, when there is one that may be shown. */
  value?: JsonValue;
  /** A whole sentence for the requester: field, value, reason and what to do. */
  message: string;
}
