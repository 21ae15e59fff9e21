import { randomUUID } from 'node:crypto';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { PublishToTopic } from '../states/PublishToTopic';
import { publish } from './publish';
import { requireTopic } from './requireTopic';

/**
 * Publishes on behalf of a service inside the sandbox, with the same checks as
 * the API.
 */
export function createTopicPublisher(sandbox: SandboxRuntime): PublishToTopic {
  return async ({ accountId, message, region, subject, topicArn }) => {
    const context = {
      accountId,
      region,
      principalArn: `arn:aws:iam::${accountId}:root`,
      requestId: randomUUID(),
      sandbox,
      response: { headers: {} },
    };
    const topic = requireTopic(topicArn, context);
    const input = { TopicArn: topicArn, Message: message, Subject: subject };
    const { MessageId = '' } = publish(topic, input, context);
    return { messageId: MessageId };
  };
}
