import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { AccountRequestPolicy } from '@landing-zone/core/accounts';

/**
 * One account and Region of `landingZone.aws`.
 *
 * @public
 */
export interface AwsConnection {
  /** The 12-digit account id. */
  accountId: string;
  /** The Region, for example `eu-central-1`. */
  region: string;
}

/**
 * The part of `landingZone.accountRequests` that reaches AWS.
 *
 * @public
 */
export interface AccountRequestConfiguration {
  /** Names, allowed values and default tags; see core. */
  policy: AccountRequestPolicy;
  /** The sender's address, verified in Amazon SES. */
  mailFrom: string;
  /** The name of the SNS topic on which operators hear of failures. */
  operatorsTopicName: string;
  /** E-mail addresses that are subscribed to the topic. */
  operators: string[];
  /** What a new account must contain; passed on as it stands. */
  validation: JsonValue;
}

/**
 * What the CDK app needs to know of the portal's configuration.
 *
 * @public
 */
export interface InfraConfiguration {
  /** The AWS partition; default `aws`. */
  partition: string;
  /** The portal's address, from `app.baseUrl`. */
  portalUrl: string;
  /** The address where people sign in to their accounts. */
  accessPortalUrl: string;
  /** Where AWS Organizations is asked. */
  organizations: AwsConnection;
  /** Where the workflows run. */
  workflows: AwsConnection;
  /** The Landing Zone Accelerator's pipeline and configuration archive. */
  lza: AwsConnection & {
    /** Default `AWSAccelerator-Pipeline`. */
    pipelineName: string;
    /** Under which name the archive is written; see packages/aws. */
    configurationOwner: string;
    /** For policies only; default `aws-accelerator-config-<account>-<Region>`. */
    configurationBucket: string;
    /** For policies only; default `zipped/aws-accelerator-config.zip`. */
    configurationKey: string;
  };
  /** The role that workflows assume in member accounts. */
  memberRoleName: string;
  /** The principal that assumes the portal's role, when it needs one. */
  portalPrincipalArn?: string;
  accountRequests: AccountRequestConfiguration;
}

/**
 * Takes the values that the CDK app needs from a portal's configuration.
 *
 * @param config - The whole configuration, as Backstage reads it.
 * @returns The values, defaults filled in.
 * @throws An error that names the key when a required value is missing, has
 *   another type, or is no account id.
 * @public
 */
export function parseConfiguration(config: Config): InfraConfiguration {
  const aws = config.getConfig('landingZone.aws');
  const lza = parseConnection(aws, 'lza');

  return {
    partition: aws.getOptionalString('partition') ?? 'aws',
    portalUrl: config.getString('app.baseUrl'),
    accessPortalUrl: aws.getString('accessPortalUrl'),
    organizations: parseConnection(aws, 'organizations'),
    workflows: parseConnection(aws, 'workflows'),
    lza: {
      ...lza,
      pipelineName:
        aws.getOptionalString('lza.pipelineName') ?? 'AWSAccelerator-Pipeline',
      configurationOwner:
        aws.getOptionalString('lza.configurationOwner') ??
        'landing-zone-for-backstage',
      configurationBucket:
        aws.getOptionalString('lza.configurationBucket') ??
        `aws-accelerator-config-${lza.accountId}-${lza.region}`,
      configurationKey:
        aws.getOptionalString('lza.configurationKey') ??
        'zipped/aws-accelerator-config.zip',
    },
    memberRoleName:
      aws.getOptionalString('memberRoleName') ?? 'AWSControlTowerExecution',
    portalPrincipalArn: aws.getOptionalString('portalPrincipalArn'),
    accountRequests: parseAccountRequests(
      config.getConfig('landingZone.accountRequests'),
    ),
  };
}

function parseConnection(aws: Config, name: string): AwsConnection {
  const accountId = aws.getString(`${name}.accountId`);
  if (!/^\d{12}$/.test(accountId)) {
    throw new InputError(
      `The value '${accountId}' of landingZone.aws.${name}.accountId is no AWS account id: it must be 12 digits in quotes.`,
    );
  }
  return { accountId, region: aws.getString(`${name}.region`) };
}

function parseAccountRequests(config: Config): AccountRequestConfiguration {
  return {
    policy: {
      rootEmail: config.has('rootEmail')
        ? {
            prefix: config.getString('rootEmail.prefix'),
            domain: config.getString('rootEmail.domain'),
          }
        : undefined,
      environments: config.getStringArray('environments'),
      costCenters: config.getOptionalStringArray('costCenters'),
      dataClassifications: config.getOptionalStringArray('dataClassifications'),
      defaultTags: config.getOptional('defaultTags') ?? {},
    },
    mailFrom: config.getString('mail.from'),
    operatorsTopicName:
      config.getOptionalString('operatorsTopicName') ??
      'landing-zone-operators',
    operators: config.getOptionalStringArray('operators') ?? [],
    validation: config.getOptional('validation') ?? [],
  };
}
