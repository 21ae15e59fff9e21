/**
 * Annotation with the 12-digit id of the AWS account that an entity stands
 * for. The same name as in Backstage's own AWS modules.
 *
 * @public
 */
export const ANNOTATION_AWS_ACCOUNT_ID = 'amazonaws.com/account-id';

/**
 * Annotation with the root e-mail address of an AWS account.
 *
 * @public
 */
export const ANNOTATION_AWS_ACCOUNT_EMAIL = 'amazonaws.com/account-email';

/**
 * Annotation with the Amazon Resource Name of what an entity stands for.
 *
 * @public
 */
export const ANNOTATION_AWS_ARN = 'amazonaws.com/arn';

/**
 * Annotation with the id of an organizational unit: the unit itself on its own
 * entity, the parent on the entity of an account. A root id (`r-...`) stands
 * for the organization's root.
 *
 * @public
 */
export const ANNOTATION_AWS_ORGANIZATIONAL_UNIT_ID =
  'amazonaws.com/organizational-unit-id';

/**
 * Annotation with the path of an organizational unit, names joined by a slash
 * (`Workloads/Production`); `Root` for the root.
 *
 * @public
 */
export const ANNOTATION_AWS_ORGANIZATIONAL_UNIT_PATH =
  'amazonaws.com/organizational-unit-path';

/**
 * Label with the state of an AWS account in AWS Organizations, in lower case.
 * The same name as in Backstage's own AWS modules.
 *
 * @public
 */
export const LABEL_AWS_ACCOUNT_STATUS = 'amazonaws.com/account-status';

/**
 * `spec.type` of the `Resource` entity of an AWS account.
 *
 * @public
 */
export const RESOURCE_TYPE_CLOUD_ACCOUNT = 'cloud-account';

/**
 * `spec.type` of the `Resource` entity of an organizational unit.
 *
 * @public
 */
export const RESOURCE_TYPE_ORGANIZATIONAL_UNIT = 'organizational-unit';

/**
 * Tag of an AWS account that names its owner, as a full entity reference such
 * as `group:default/payments`.
 *
 * @public
 */
export const TAG_LANDING_ZONE_OWNER = 'landing-zone:owner';

/**
 * Tag of an AWS account with the id of the request that created it.
 *
 * @public
 */
export const TAG_LANDING_ZONE_REQUEST = 'landing-zone:request';
