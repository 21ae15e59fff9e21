import { InfraConfiguration } from '../configuration';
import { accountRequestWorkflow } from './workflow';

// As packages/aws has it; importing it from there would load every SDK client
// whenever the app is synthesized. A test compares the two.
const reportPath = '/landing-zone/account-requests/reports';

/**
 * The ARNs of everything that account requests touch. They follow from the
 * configuration, so that policies can name what is not made by this stack.
 *
 * @param configuration - The portal's configuration.
 * @returns ARNs as plain text; `*` stands where AWS assigns an id.
 */
export function accountArns(configuration: InfraConfiguration) {
  const { partition, workflows, lza, organizations, memberRoleName } =
    configuration;
  const { mailFrom, operatorsTopicName } = configuration.accountRequests;
  const workflowName = accountRequestWorkflow.name;
  const inWorkflows = (service: string) =>
    `arn:${partition}:${service}:${workflows.region}:${workflows.accountId}`;
  const configurationBucket = `arn:${partition}:s3:::${lza.configurationBucket}`;

  return {
    /** The end of AWS's host names in the partition. */
    suffix: partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
    stateMachine: `${inWorkflows('states')}:stateMachine:${workflowName}`,
    executions: `${inWorkflows('states')}:execution:${workflowName}:*`,
    operatorsTopic: `${inWorkflows('sns')}:${operatorsTopicName}`,
    /** SES checks the identity it finds: the address itself or its domain. */
    mailIdentities: [mailFrom, mailFrom.slice(mailFrom.indexOf('@') + 1)].map(
      identity => `${inWorkflows('ses')}:identity/${identity}`,
    ),
    /** The folder of the markers that keep a failure from being reported twice. */
    reportFolder: `${inWorkflows('ssm')}:parameter${reportPath}`,
    reportMarkers: `${inWorkflows('ssm')}:parameter${reportPath}/*`,
    pipeline: `arn:${partition}:codepipeline:${lza.region}:${lza.accountId}:${lza.pipelineName}`,
    configurationBucket,
    configurationArchive: `${configurationBucket}/${lza.configurationKey}`,
    keysOfConfiguration: `arn:${partition}:kms:${lza.region}:${lza.accountId}:key/*`,
    memberAccounts: `arn:${partition}:organizations::${organizations.accountId}:account/o-*/*`,
    memberRoles: `arn:${partition}:iam::*:role/${memberRoleName}`,
  };
}
