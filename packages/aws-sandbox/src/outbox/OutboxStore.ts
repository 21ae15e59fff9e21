import { SandboxRuntime } from '../state/SandboxRuntime';
import { SandboxState } from '../state/SandboxState';

const MOST_MESSAGES = 500;

/**
 * A message that AWS would have sent out of itself.
 *
 * @public
 */
export interface OutboxMessage {
  id: string;
  /** ISO 8601. */
  time: string;
  /** `email`: by SES; `sns`: published to a topic or sent by SNS itself. */
  channel: 'email' | 'sns';
  /** The account that sent it. */
  accountId: string;
  region: string;
  /** The sender's address, or the topic's ARN. */
  from: string;
  /** Addresses; of a topic the confirmed e-mail subscribers. */
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  text?: string;
  html?: string;
}

interface OutboxStore {
  /** The oldest first. */
  messages: OutboxMessage[];
}

function outboxStore(state: SandboxState): OutboxStore {
  return state.store<OutboxStore>('outbox', () => ({ messages: [] }));
}

/**
 * Everything sent, the newest first; the latest 500 are kept.
 *
 * @public
 */
export function outboxMessages(state: SandboxState): OutboxMessage[] {
  return outboxStore(state).messages.toReversed();
}

/** Puts a message into the outbox; nothing leaves the sandbox. */
export function addToOutbox(
  runtime: SandboxRuntime,
  message: Omit<OutboxMessage, 'time'>,
): void {
  const { clock, events, state } = runtime;
  const { messages } = outboxStore(state);
  messages.push({ ...message, time: clock.now().toISOString() });
  messages.splice(0, Math.max(0, messages.length - MOST_MESSAGES));
  state.changed();
  events.emit('outbox:MessageSent', {
    id: message.id,
    channel: message.channel,
    subject: message.subject,
  });
}
