/**
 * Something a role may do. Plain data, from which policies and the
 * acknowledgements of cdk-nag's findings are made.
 *
 * @public
 */
export interface Permission {
  /** IAM actions, each written out. */
  actions: string[];
  /** ARNs, as plain text or CDK tokens. */
  resources: string[];
  /** Why a resource with a `*` cannot be narrower. Required with such a resource. */
  wildcardReason?: string;
  /** IAM conditions by operator. */
  conditions?: Record<string, Record<string, string | string[]>>;
}
