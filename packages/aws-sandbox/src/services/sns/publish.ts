import { randomUUID } from 'node:crypto';
import type * as sns from '@aws-sdk/client-sns';
import { addToOutbox } from '../../outbox/OutboxStore';
import { RequestContext } from '../../wire/RequestContext';
import { OperationInput, OperationOutput } from '../../wire/ServiceHandlers';
import { invalidParameter } from './snsErrors';
import { StoredTopic } from './SnsStore';

const MOST_BYTES = 256 * 1024;

/**
 * Publishes to a topic: into the outbox, addressed to the confirmed e-mail
 * subscribers. Emits `sns:Published` with `{ topicArn, messageId }`.
 *
 * @throws AwsError InvalidParameter for subject, message or structure
 */
export function publish(
  topic: StoredTopic,
  input: OperationInput<typeof sns, 'Publish'>,
  { accountId, region, sandbox }: RequestContext,
): OperationOutput<typeof sns, 'Publish'> {
  const { Subject } = input;
  checkSubject(Subject);
  const message = messageOf(input);
  const MessageId = randomUUID();
  addToOutbox(sandbox, {
    id: MessageId,
    channel: 'sns',
    accountId,
    region,
    from: topic.arn,
    to: topic.subscriptions
      .filter(({ confirmed, protocol }) => confirmed && /^email/.test(protocol))
      .map(({ endpoint }) => endpoint),
    cc: [],
    bcc: [],
    subject: Subject ?? 'AWS Notification Message',
    text: message,
  });
  sandbox.events.emit('sns:Published', {
    topicArn: topic.arn,
    messageId: MessageId,
  });
  return { MessageId };
}

/** At most 100 printable ASCII characters, not beginning with a blank. */
function checkSubject(subject: string | undefined): void {
  if (subject !== undefined && !/^[!-~][ -~]{0,99}$/.test(subject)) {
    throw invalidParameter('Subject');
  }
}

function messageOf(input: OperationInput<typeof sns, 'Publish'>): string {
  const { Message = '', MessageStructure } = input;
  if (Message === '') {
    throw invalidParameter('Empty message');
  }
  if (Buffer.byteLength(Message) > MOST_BYTES) {
    throw invalidParameter('Message too long');
  }
  if (MessageStructure === undefined) {
    return Message;
  }
  if (MessageStructure !== 'json') {
    throw invalidParameter('MessageStructure');
  }
  const texts = parseStructure(Message);
  const text = texts.email ?? texts.default;
  if (typeof texts.default !== 'string' || typeof text !== 'string') {
    throw invalidParameter(
      'Message Structure - No default entry in JSON message body',
    );
  }
  return text;
}

function parseStructure(message: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(message));
  } catch {
    throw invalidParameter(
      'Message Structure - JSON message body failed to parse',
    );
  }
}
