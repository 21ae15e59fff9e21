import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { RequestContext } from '../../wire/RequestContext';
import { own } from '../shared/own';
import { EventRouter } from './EventRouter';
import { EventsStore, StoredRule } from './EventsStore';

/** What the handlers of EventBridge share. */
export interface EventsContext {
  runtime: SandboxRuntime;
  store: EventsStore;
  router: EventRouter;
}

/** EventBridge's answer to a value that breaks a rule. */
export function validationException(message: string): AwsError {
  return new AwsError('ValidationException', message);
}

/**
 * Every account and region has one bus, `default`.
 *
 * @param name - name or ARN; undefined is the default bus
 * @throws AwsError ResourceNotFoundException for another
 */
export function checkBus(
  name: string | undefined,
  { accountId, region }: RequestContext,
): void {
  const arn = `arn:aws:events:${region}:${accountId}:event-bus/default`;
  if (name !== undefined && name !== 'default' && name !== arn) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Event bus ${name} does not exist.`,
    );
  }
}

/** The ARN of a rule on the default bus. */
export function ruleArnOf(options: {
  accountId: string;
  region: string;
  name: string;
}): string {
  const { accountId, name, region } = options;
  return `arn:aws:events:${region}:${accountId}:rule/${name}`;
}

/**
 * The rule that a caller names.
 *
 * @throws AwsError ResourceNotFoundException when there is none
 */
export function requireRule(
  { store }: EventsContext,
  name: string | undefined,
  context: RequestContext,
): StoredRule {
  const { accountId, region } = context;
  const arn = ruleArnOf({ accountId, region, name: name ?? '' });
  const rule = own(store.rules, arn);
  if (!rule) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Rule ${name} does not exist on EventBus default.`,
    );
  }
  return rule;
}

/** A page token that is none of this query. */
export function invalidToken(): AwsError {
  return validationException('The token is invalid.');
}
