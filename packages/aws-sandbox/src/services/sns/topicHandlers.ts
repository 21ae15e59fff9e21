import type * as sns from '@aws-sdk/client-sns';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { compareNames, paginateByName } from '../shared/paginateByName';
import { publish } from './publish';
import { requireTopic } from './requireTopic';
import { invalidParameter } from './snsErrors';
import { addTopic, snsStore } from './SnsStore';

/** Topics, and publishing to them. */
export function topicHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof sns> {
  const { state } = runtime;
  const store = snsStore(state);

  return {
    CreateTopic({ Name = '', Attributes }, { accountId, region }) {
      if (!/^[\w-]{1,256}$/.test(Name)) {
        throw invalidParameter('Topic Name');
      }
      const topic = addTopic(store, {
        accountId,
        region,
        name: Name,
        attributes: Attributes,
      });
      state.changed();
      return { TopicArn: topic.arn };
    },
    DeleteTopic({ TopicArn = '' }, { accountId }) {
      // Deleting what is not there succeeds, as on AWS.
      if (store[TopicArn]?.accountId === accountId) {
        delete store[TopicArn];
        state.changed();
      }
      return {};
    },
    ListTopics({ NextToken }, { accountId, region }) {
      const prefix = `arn:aws:sns:${region}:${accountId}:`;
      const { items, nextToken } = paginateByName({
        items: Object.keys(store)
          .filter(arn => arn.startsWith(prefix))
          .sort(compareNames),
        nameOf: arn => arn,
        size: 100,
        token: NextToken,
        query: prefix,
        invalidToken: () => invalidParameter('NextToken'),
      });
      return {
        Topics: items.map(TopicArn => ({ TopicArn })),
        NextToken: nextToken,
      };
    },
    GetTopicAttributes({ TopicArn }, context) {
      const { arn, accountId, attributes, subscriptions } = requireTopic(
        TopicArn,
        context,
      );
      const confirmed = subscriptions.filter(item => item.confirmed).length;
      return {
        Attributes: {
          ...attributes,
          TopicArn: arn,
          Owner: accountId,
          SubscriptionsConfirmed: String(confirmed),
          SubscriptionsPending: String(subscriptions.length - confirmed),
          SubscriptionsDeleted: '0',
        },
      };
    },
    Publish(input, context) {
      const topic = requireTopic(input.TopicArn ?? input.TargetArn, context);
      return publish(topic, input, context);
    },
  };
}
