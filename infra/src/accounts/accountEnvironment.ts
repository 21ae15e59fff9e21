import { InfraConfiguration } from '../configuration';
import { accountArns } from './accountArns';
import { accountRequestWorkflow } from './workflow';

type AccountFunction =
  (typeof accountRequestWorkflow.functions)[keyof typeof accountRequestWorkflow.functions];

/** The name of an environment variable of any function of the workflow. */
export type AccountEnvironmentKey = AccountFunction['environmentKeys'][number];

/**
 * The environment of the account request functions, on AWS and in the local
 * sandbox alike.
 *
 * @param configuration - The portal's configuration.
 * @returns The value of every key that a function of the workflow may name.
 */
export function accountEnvironment(
  configuration: InfraConfiguration,
): Record<AccountEnvironmentKey, string> {
  const { accountRequests, lza, memberRoleName } = configuration;

  return {
    POWERTOOLS_SERVICE_NAME: accountRequestWorkflow.name,
    LZA_PIPELINE_NAME: lza.pipelineName,
    CONFIGURATION_OWNER: lza.configurationOwner,
    MEMBER_ROLE_NAME: memberRoleName,
    ACCOUNT_REQUEST_POLICY: JSON.stringify(accountRequests.policy),
    ACCOUNT_VALIDATION: JSON.stringify(accountRequests.validation),
    MAIL_FROM: accountRequests.mailFrom,
    ACCESS_PORTAL_URL: configuration.accessPortalUrl,
    PORTAL_URL: configuration.portalUrl,
    OPERATORS_TOPIC_ARN: accountArns(configuration).operatorsTopic,
  };
}
