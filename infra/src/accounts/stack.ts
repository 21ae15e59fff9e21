import { CfnOutput, Stack, StackProps } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { InfraConfiguration } from '../configuration';
import { FailureReport } from '../constructs/FailureReport';
import { logGroupNames } from '../constructs/logGroupNames';
import { OperatorsTopic } from '../constructs/OperatorsTopic';
import { WorkflowAlarms } from '../constructs/WorkflowAlarms';
import { WorkflowFunctions } from '../constructs/WorkflowFunctions';
import { WorkflowKey } from '../constructs/WorkflowKey';
import { WorkflowStateMachine } from '../constructs/WorkflowStateMachine';
import { accountEnvironment } from './accountEnvironment';
import { functionPermissions } from './functionPermissions';
import { PortalAccess } from './PortalAccess';
import { accountRequestWorkflow as workflow } from './workflow';

/**
 * What the accounts stack is made of.
 *
 * @public
 */
export interface AccountsStackProps extends StackProps {
  /** The portal's configuration. */
  configuration: InfraConfiguration;
  /** The folder with the bundled handlers. */
  handlerFolder: string;
}

/**
 * Everything that account requests need in AWS, in the management account: the
 * workflow, what tells people of its failures, and what the portal may do.
 *
 * @public
 */
export class AccountsStack extends Stack {
  /**
   * @param scope - The app.
   * @param id - The stack's name.
   * @param props - Configuration, bundled handlers, account and Region.
   */
  constructor(scope: Construct, id: string, props: AccountsStackProps) {
    super(scope, id, props);
    const { configuration, handlerFolder } = props;
    const { accountId, region } = configuration.workflows;
    const { operators, operatorsTopicName } = configuration.accountRequests;
    const { name } = workflow;

    const logGroupArns = logGroupNames
      .ofWorkflow(workflow)
      .map(
        group =>
          `arn:${configuration.partition}:logs:${region}:${accountId}:log-group:${group}`,
      );
    const key = new WorkflowKey(this, 'Key', {
      alias: name,
      accountId,
      region,
      logGroupArns,
    });
    const topic = new OperatorsTopic(this, 'Operators', {
      topicName: operatorsTopicName,
      accountId,
      key,
      subscribers: operators,
    });
    const functions = new WorkflowFunctions(this, 'Functions', {
      workflow,
      handlerFolder,
      environment: accountEnvironment(configuration),
      permissions: functionPermissions(configuration),
      key,
    });
    const stateMachine = new WorkflowStateMachine(this, 'StateMachine', {
      workflow,
      functions: functions.byKey,
      key,
    });
    const { deadLetterQueue } = new FailureReport(this, 'FailureReport', {
      name,
      stateMachine,
      report: functions.byKey[workflow.failureReport],
      key,
    });
    new WorkflowAlarms(this, 'Alarms', {
      name,
      stateMachine,
      deadLetterQueue,
      topic,
    });
    new PortalAccess(this, 'PortalAccess', { configuration });

    new CfnOutput(this, 'StateMachineArn', {
      value: stateMachine.stateMachineArn,
    });
  }
}
