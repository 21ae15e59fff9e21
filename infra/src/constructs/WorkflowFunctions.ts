import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { functionEnvironment } from '../functionEnvironment';
import { Workflow, WorkflowFunction } from '../workflow';
import { logGroupNames } from './logGroupNames';
import { Permission } from './Permission';
import { policyStatements } from './policyStatements';
import { tracingPermission } from './tracingPermission';

/**
 * What the functions of a workflow run with.
 *
 * @public
 */
export interface WorkflowFunctionsProps {
  /** The list of the functions. */
  workflow: Workflow;
  /** The folder with the bundled handlers, `<key>.js` each. */
  handlerFolder: string;
  /** Values of the environment variables by name; each function gets its own. */
  environment: Record<string, string>;
  /** What each function may do in AWS, by function key. */
  permissions: Record<string, Permission[]>;
  /** The key that encrypts the log groups. */
  key: IKey;
}

/**
 * The Lambda functions of a workflow, each with a log group and a role of its
 * own. A role allows what the function's AWS calls need, writing its own log
 * and sending traces, and nothing else.
 *
 * @public
 */
export class WorkflowFunctions extends Construct {
  /** The functions by key, as the workflow list names them. */
  readonly byKey: Record<string, LambdaFunction> = {};

  /**
   * @param scope - The stack.
   * @param id - The construct's id in the stack.
   * @param props - List, code, environment, permissions and key.
   */
  constructor(scope: Construct, id: string, props: WorkflowFunctionsProps) {
    super(scope, id);
    for (const [key, entry] of Object.entries(props.workflow.functions)) {
      this.byKey[key] = this.#createFunction(key, entry, props);
    }
  }

  #createFunction(
    key: string,
    entry: WorkflowFunction,
    props: WorkflowFunctionsProps,
  ): LambdaFunction {
    const logGroup = new LogGroup(this, `${key}Logs`, {
      logGroupName: logGroupNames.ofFunction(entry),
      retention: RetentionDays.THREE_MONTHS,
      encryptionKey: props.key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, `${key}Role`, {
      roleName: entry.functionName,
      description: `What the function ${entry.functionName} may do`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(role);
    const permissions = [...props.permissions[key], tracingPermission];
    for (const statement of policyStatements({ permissions, grantee: role })) {
      role.addToPolicy(statement);
    }

    return new LambdaFunction(this, key, {
      functionName: entry.functionName,
      description: `${key} of the workflow ${props.workflow.name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // One file of the bundled folder and its source map.
      code: Code.fromAsset(props.handlerFolder, {
        exclude: ['*', `!${key}.js`, `!${key}.js.map`],
      }),
      handler: `${key}.handler`,
      role,
      logGroup,
      environment: functionEnvironment({
        key,
        environmentKeys: entry.environmentKeys,
        values: props.environment,
      }),
      timeout: Duration.seconds(entry.timeoutSeconds),
      memorySize: entry.memoryMegabytes,
      tracing: Tracing.ACTIVE,
    });
  }
}
