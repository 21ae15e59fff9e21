import type { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import type { IAMClient } from '@aws-sdk/client-iam';
import type { OrganizationsClient } from '@aws-sdk/client-organizations';
import type { S3Client } from '@aws-sdk/client-s3';
import type { ServiceCatalogClient } from '@aws-sdk/client-service-catalog';
import type { SESClient } from '@aws-sdk/client-ses';
import type { SFNClient } from '@aws-sdk/client-sfn';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { SSMClient } from '@aws-sdk/client-ssm';
import type { AccountRequestPolicy } from '@landing-zone/core/accounts';
import type { AccountValidation } from './AccountValidation';
import type { WorkflowClock } from './WorkflowClock';

/**
 * Everything the workflow functions may need. Each function takes the part it names in its own
 * `...Dependencies` type, so that a Lambda bundles only the clients it uses.
 *
 * @public
 */
export interface WorkflowDependencies {
  /** Organizations of the management account (us-east-1). */
  organizations: OrganizationsClient;
  /** S3 of the account and Region of the accelerator's configuration bucket. */
  s3: S3Client;
  /** CodePipeline of the account and Region of the accelerator. */
  codePipeline: CodePipelineClient;
  /** Service Catalog of the management account, home Region of Control Tower. */
  serviceCatalog: ServiceCatalogClient;
  /** Step Functions of the account and Region of this workflow. */
  sfn: SFNClient;
  /** Systems Manager of the account and Region of this workflow (markers of failure reports). */
  ssm: SSMClient;
  /** SNS of the account and Region of this workflow. */
  sns: SNSClient;
  /** SES of the account and Region of this workflow. */
  ses: SESClient;
  /** IAM of a member account, under the member role. */
  memberIam: (accountId: string) => IAMClient;
  /** Systems Manager of a member account, under the member role. */
  memberSsm: (accountId: string) => SSMClient;
  /** S3 of a member account, under the member role. */
  memberS3: (accountId: string) => S3Client;
  /** Name of the accelerator's pipeline, LZA_PIPELINE_NAME. */
  pipelineName: string;
  /** Who may write the configuration archive, CONFIGURATION_OWNER. */
  configurationOwner: string;
  /** ACCOUNT_REQUEST_POLICY. */
  policy: AccountRequestPolicy;
  /** ACCOUNT_VALIDATION. */
  validation: AccountValidation[];
  /** Fills `{region}` of the validation, AWS_REGION. */
  region: string;
  /** Sender of every mail, MAIL_FROM; a verified identity of SES. */
  mailFrom: string;
  /** OPERATORS_TOPIC_ARN. */
  operatorsTopicArn: string;
  /** Sign-in page of IAM Identity Center, ACCESS_PORTAL_URL. */
  accessPortalUrl: string;
  /** Address of the portal's front end without trailing slash, PORTAL_URL; mails link to the request when given. */
  portalUrl?: string;
  /** Default: the real time. */
  clock?: WorkflowClock;
}
