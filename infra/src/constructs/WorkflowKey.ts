import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/**
 * What a {@link WorkflowKey} protects.
 *
 * @public
 */
export interface WorkflowKeyProps {
  /** The key's alias, without `alias/`. */
  alias: string;
  /** The account that owns the key: 12 digits. */
  accountId: string;
  /** The Region of the log groups. */
  region: string;
  /** The ARNs of the log groups that CloudWatch Logs encrypts with the key. */
  logGroupArns: string[];
}

/**
 * The one KMS key of a workflow: log groups, operators' topic and dead-letter
 * queue are encrypted with it. It rotates every year. The key policy lets the
 * account's own IAM policies decide, and lets three AWS services use the key
 * for this account's resources only.
 *
 * @public
 */
export class WorkflowKey extends Key {
  /**
   * @param scope - The stack.
   * @param id - The construct's id in the stack.
   * @param props - Names and ARNs as plain text, because a key policy that
   *   refers to the log groups that refer to the key would be a circle.
   */
  constructor(scope: Construct, id: string, props: WorkflowKeyProps) {
    super(scope, id, {
      alias: props.alias,
      description: `Encrypts logs and messages of ${props.alias}`,
      enableKeyRotation: true,
      // With the stack go the logs and messages it encrypts.
      removalPolicy: RemovalPolicy.DESTROY,
      pendingWindow: Duration.days(30),
    });

    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'EncryptLogGroups',
        effect: Effect.ALLOW,
        principals: [
          new ServicePrincipal(`logs.${props.region}.amazonaws.com`),
        ],
        actions: [
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
          'kms:GenerateDataKey',
          'kms:GenerateDataKeyWithoutPlaintext',
          'kms:DescribeKey',
        ],
        resources: ['*'],
        conditions: {
          ArnEquals: {
            'kms:EncryptionContext:aws:logs:arn': props.logGroupArns,
          },
        },
      }),
    );
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'PublishAlarmsAndQueueUndeliveredEvents',
        effect: Effect.ALLOW,
        principals: [
          new ServicePrincipal('cloudwatch.amazonaws.com'),
          new ServicePrincipal('events.amazonaws.com'),
        ],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': props.accountId } },
      }),
    );
  }
}
