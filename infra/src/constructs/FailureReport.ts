import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { IKey } from 'aws-cdk-lib/aws-kms';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

/**
 * Which executions are reported, and by whom.
 *
 * @public
 */
export interface FailureReportProps {
  /** The state machine's name; rule and queue are named after it. */
  name: string;
  /** The state machine whose executions are reported. */
  stateMachine: StateMachine;
  /** The function that reports one execution. */
  report: LambdaFunction;
  /** The key that encrypts the queue, and the topic the function publishes to. */
  key: IKey;
}

/**
 * Calls a function for every execution that ended as FAILED, TIMED_OUT or
 * ABORTED. An event that cannot be delivered, and one on which the function
 * failed three times, ends in a queue and is lost for nobody.
 *
 * @public
 */
export class FailureReport extends Construct {
  /** Events that were not reported; kept for 14 days. */
  readonly deadLetterQueue: Queue;

  /**
   * @param scope - The stack.
   * @param id - The construct's id in the stack.
   * @param props - State machine, function and key.
   */
  constructor(scope: Construct, id: string, props: FailureReportProps) {
    super(scope, id);
    const { name, stateMachine, report, key } = props;

    this.deadLetterQueue = new Queue(this, 'DeadLetters', {
      queueName: `${name}-unreported-failures`,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(this.deadLetterQueue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is a dead-letter queue itself.',
    });

    // EventBridge only hands the event over; Lambda calls the function and
    // makes two more attempts by itself.
    report.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: {
        bind: () => ({ destination: this.deadLetterQueue.queueArn }),
      },
    });
    // CDK's own destination would allow kms:GenerateDataKey* and kms:ReEncrypt*.
    report.addToRolePolicy(
      new PolicyStatement({
        actions: ['sqs:SendMessage'],
        resources: [this.deadLetterQueue.queueArn],
      }),
    );
    report.addToRolePolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [key.keyArn],
      }),
    );

    new Rule(this, 'Rule', {
      ruleName: `${name}-failures`,
      description: `Reports every execution of ${name} that did not succeed`,
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: [stateMachine.stateMachineArn],
        },
      },
      targets: [
        new LambdaTarget(report, {
          deadLetterQueue: this.deadLetterQueue,
          retryAttempts: 10,
          maxEventAge: Duration.hours(6),
        }),
      ],
    });
  }
}
