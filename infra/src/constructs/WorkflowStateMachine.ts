import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { IKey } from 'aws-cdk-lib/aws-kms';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFolder } from '../folders';
import { Workflow } from '../workflow';
import { acknowledgeWildcard } from './acknowledgeWildcard';
import { logGroupNames } from './logGroupNames';

/**
 * What a workflow's state machine is made of.
 *
 * @public
 */
export interface WorkflowStateMachineProps {
  /** Name and definition file. */
  workflow: Workflow;
  /** The workflow's functions by key. */
  functions: Record<string, LambdaFunction>;
  /** The key that encrypts the log group. */
  key: IKey;
}

/**
 * The STANDARD state machine of a workflow, from its definition file. Its role
 * may invoke the workflow's own functions, except the one that reports failures,
 * which EventBridge calls.
 *
 * @public
 */
export class WorkflowStateMachine extends StateMachine {
  /**
   * @param scope - The stack.
   * @param id - The construct's id in the stack.
   * @param props - List, functions and key.
   */
  constructor(scope: Construct, id: string, props: WorkflowStateMachineProps) {
    const { workflow, key } = props;
    const functions = Object.fromEntries(
      Object.entries(props.functions).filter(
        ([functionKey]) => functionKey !== workflow.failureReport,
      ),
    );
    const role = new Role(scope, `${id}Role`, {
      roleName: workflow.name,
      description: `What the state machine ${workflow.name} may do`,
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
    });

    super(scope, id, {
      stateMachineName: workflow.name,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(
        readFileSync(join(sourceFolder, workflow.definitionFile), 'utf8'),
      ),
      definitionSubstitutions: Object.fromEntries(
        Object.entries(functions).map(([functionKey, lambdaFunction]) => [
          functionKey,
          lambdaFunction.functionArn,
        ]),
      ),
      role,
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(scope, `${id}Logs`, {
          logGroupName: logGroupNames.ofStateMachine(workflow),
          retention: RetentionDays.THREE_MONTHS,
          encryptionKey: key,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });

    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: Object.values(functions).map(entry => entry.functionArn),
      }),
    );
    acknowledgeWildcard(
      role,
      '*',
      'AWS X-Ray, and the delivery of logs to CloudWatch Logs, have no resources to which these actions could be limited.',
    );
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SF1',
      reason:
        'Errors are logged. Every event is in the execution history for 90 days, and would bring addresses of people into the logs.',
    });
  }
}
