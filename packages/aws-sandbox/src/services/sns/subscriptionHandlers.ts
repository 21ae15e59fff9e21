import { randomBytes, randomUUID } from 'node:crypto';
import type * as sns from '@aws-sdk/client-sns';
import { addToOutbox } from '../../outbox/OutboxStore';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { RequestContext } from '../../wire/RequestContext';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { paginateByName } from '../shared/paginateByName';
import { requireTopic } from './requireTopic';
import { invalidParameter } from './snsErrors';
import { snsStore, StoredSubscription, StoredTopic } from './SnsStore';

const protocols = [
  'email',
  'email-json',
  'http',
  'https',
  'sms',
  'sqs',
  'lambda',
];
const PENDING = 'pending confirmation';

/** Subscriptions; those by e-mail or HTTP wait for their confirmation. */
export function subscriptionHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof sns> {
  const { state } = runtime;

  return {
    Subscribe(input, context) {
      const { Protocol = '', Endpoint = '', ReturnSubscriptionArn } = input;
      const topic = requireTopic(input.TopicArn, context);
      checkEndpoint(Protocol, Endpoint);
      const existing = topic.subscriptions.find(
        ({ protocol, endpoint }) =>
          protocol === Protocol && endpoint === Endpoint,
      );
      const subscription =
        existing ?? newSubscription(topic, Protocol, Endpoint);
      if (!existing) {
        topic.subscriptions.push(subscription);
        state.changed();
      }
      if (!subscription.confirmed) {
        askForConfirmation(topic, subscription, context);
      }
      return {
        SubscriptionArn:
          subscription.confirmed || ReturnSubscriptionArn
            ? subscription.arn
            : PENDING,
      };
    },
    ConfirmSubscription({ TopicArn, Token }, context) {
      const topic = requireTopic(TopicArn, context);
      const subscription = topic.subscriptions.find(s => s.token === Token);
      if (!subscription) {
        throw invalidParameter('Token');
      }
      subscription.confirmed = true;
      state.changed();
      return { SubscriptionArn: subscription.arn };
    },
    Unsubscribe({ SubscriptionArn = '' }) {
      for (const topic of Object.values(snsStore(state))) {
        topic.subscriptions = topic.subscriptions.filter(
          ({ arn }) => arn !== SubscriptionArn,
        );
      }
      state.changed();
      return {};
    },
    ListSubscriptionsByTopic({ TopicArn, NextToken }, context) {
      const topic = requireTopic(TopicArn, context);
      const { items, nextToken } = paginateByName({
        items: topic.subscriptions.toSorted((a, b) => (a.arn < b.arn ? -1 : 1)),
        nameOf: ({ arn }) => arn,
        size: 100,
        token: NextToken,
        query: topic.arn,
        invalidToken: () => invalidParameter('NextToken'),
      });
      return {
        Subscriptions: items.map(({ arn, confirmed, endpoint, protocol }) => ({
          SubscriptionArn: confirmed ? arn : 'PendingConfirmation',
          Owner: topic.accountId,
          Protocol: protocol,
          Endpoint: endpoint,
          TopicArn: topic.arn,
        })),
        NextToken: nextToken,
      };
    },
  };
}

function checkEndpoint(protocol: string, endpoint: string): void {
  if (!protocols.includes(protocol)) {
    throw invalidParameter('Invalid protocol type: '.concat(protocol));
  }
  if (/^email/.test(protocol) && !/^[^\s@]+@[^\s@]+$/.test(endpoint)) {
    throw invalidParameter('Email address');
  }
  if (/^https?$/.test(protocol) && !endpoint.startsWith(`${protocol}://`)) {
    throw invalidParameter('Endpoint must match the specified protocol');
  }
}

function newSubscription(
  topic: StoredTopic,
  protocol: string,
  endpoint: string,
): StoredSubscription {
  return {
    arn: `${topic.arn}:${randomUUID()}`,
    protocol,
    endpoint,
    confirmed: ['sqs', 'lambda', 'sms'].includes(protocol),
    token: randomBytes(24).toString('hex'),
  };
}

function askForConfirmation(
  topic: StoredTopic,
  { endpoint, token }: StoredSubscription,
  { accountId, region, sandbox }: RequestContext,
): void {
  addToOutbox(sandbox, {
    id: randomUUID(),
    channel: 'sns',
    accountId,
    region,
    from: topic.arn,
    to: [endpoint],
    cc: [],
    bcc: [],
    subject: 'AWS Notification - Subscription Confirmation',
    text: `You have chosen to subscribe to the topic:\n${topic.arn}\n\nTo confirm this subscription, call ConfirmSubscription with the token:\n${token}\n`,
  });
}
