import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/**
 * Who hears of failures, and how the topic is protected.
 *
 * @public
 */
export interface OperatorsTopicProps {
  /** The topic's name. */
  topicName: string;
  /** The account whose alarms may publish: 12 digits. */
  accountId: string;
  /** The key that encrypts the messages. */
  key: IKey;
  /** E-mail addresses; each has to confirm its subscription once. */
  subscribers: string[];
}

/**
 * The SNS topic on which operators hear of failed executions. It is encrypted,
 * refuses everything that does not come over TLS, and lets CloudWatch alarms of
 * the same account publish.
 *
 * @public
 */
export class OperatorsTopic extends Topic {
  /**
   * @param scope - The stack.
   * @param id - The construct's id in the stack.
   * @param props - Name, key and subscribers.
   */
  constructor(scope: Construct, id: string, props: OperatorsTopicProps) {
    super(scope, id, {
      topicName: props.topicName,
      displayName: 'Landing Zone',
      masterKey: props.key,
      enforceSSL: true,
    });

    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': props.accountId } },
      }),
    );
    for (const address of props.subscribers) {
      this.addSubscription(new EmailSubscription(address));
    }
  }
}
