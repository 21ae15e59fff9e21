import { randomUUID } from 'node:crypto';
import type * as ses from '@aws-sdk/client-ses';
import { addToOutbox, OutboxMessage } from '../../outbox/OutboxStore';
import { AwsError } from '../../wire/AwsError';
import { RequestContext } from '../../wire/RequestContext';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { bareAddress } from './mailAddress';
import { readRawMail } from './readRawMail';
import { requireVerified } from './requireVerified';

const MOST_RECIPIENTS = 50;

/** Sending: into the outbox, from verified senders only. */
export function sendHandlers(): ServiceHandlers<typeof ses> {
  return {
    SendEmail(input, context) {
      const { Source = '', SourceArn, Destination, Message } = input;
      requireVerified(Source, context, SourceArn);
      const { Html, Text } = Message?.Body ?? {};
      if (!Html?.Data && !Text?.Data) {
        throw new AwsError(
          'InvalidParameterValue',
          'The message body must have text or HTML.',
        );
      }
      return send(context, {
        from: Source,
        to: Destination?.ToAddresses ?? [],
        cc: Destination?.CcAddresses ?? [],
        bcc: Destination?.BccAddresses ?? [],
        subject: Message?.Subject?.Data ?? '',
        text: Text?.Data,
        html: Html?.Data,
      });
    },
    SendRawEmail(input, context) {
      const { Source, SourceArn, Destinations = [], RawMessage } = input;
      const mail = readRawMail(RawMessage?.Data ?? new Uint8Array());
      const from = Source ?? mail.from;
      requireVerified(from, context, SourceArn);
      return send(context, {
        ...mail,
        from,
        to: Destinations.length > 0 ? Destinations : mail.to,
        cc: Destinations.length > 0 ? [] : mail.cc,
        bcc: [],
      });
    },
  };
}

type Mail = Omit<
  OutboxMessage,
  'id' | 'time' | 'channel' | 'accountId' | 'region'
>;

function send(context: RequestContext, mail: Mail): { MessageId: string } {
  const { accountId, region, sandbox } = context;
  const recipients = [...mail.to, ...mail.cc, ...mail.bcc];
  if (recipients.length === 0) {
    throw new AwsError(
      'InvalidParameterValue',
      "Missing required header 'To'.",
    );
  }
  if (recipients.length > MOST_RECIPIENTS) {
    throw new AwsError(
      'InvalidParameterValue',
      `Recipient count exceeds ${MOST_RECIPIENTS}.`,
    );
  }
  recipients.forEach(bareAddress);
  if (/[\r\n]/.test(mail.subject)) {
    throw new AwsError(
      'InvalidParameterValue',
      'Header field values must not contain line breaks: Subject',
    );
  }
  const MessageId = `${randomUUID()}-000000`;
  addToOutbox(sandbox, {
    id: MessageId,
    channel: 'email',
    accountId,
    region,
    ...mail,
  });
  return { MessageId };
}
