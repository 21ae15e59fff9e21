import { SandboxRuntime } from '../../state/SandboxRuntime';
import { InvokeLambda } from '../../lambda/InvokeLambda';
import { AwsError } from '../../wire/AwsError';
import { PublishToTopic } from '../states/PublishToTopic';
import { AwsEvent, StoredRule, StoredTarget } from './EventsStore';
import { targetInput } from './targetInput';

/** What EventBridge can do with an event. */
export interface EventTargets {
  invokeLambda: InvokeLambda;
  publishToTopic: PublishToTopic;
  /** Starts an execution; `input` is JSON text. */
  startExecution(options: {
    stateMachineArn: string;
    input: string;
    name?: string;
  }): string;
}

/**
 * Hands an event to one target, once.
 *
 * @throws when the target does not take it
 */
export type DeliverToTarget = (options: {
  rule: StoredRule;
  target: StoredTarget;
  event: AwsEvent;
}) => Promise<void>;

/** The services that a target may belong to. */
const targetPattern =
  /^arn:aws:(?:(lambda):[a-z0-9-]+:\d{12}:function:.+|(sns):[a-z0-9-]+:\d{12}:.+|(states):[a-z0-9-]+:\d{12}:stateMachine:.+)$/;

/**
 * The service that a target belongs to.
 *
 * @returns undefined for ARNs that the sandbox cannot hand events to
 */
export function targetService(
  arn: string,
): 'lambda' | 'sns' | 'states' | undefined {
  const [, lambda, sns, states] = targetPattern.exec(arn) ?? [];
  if (lambda) {
    return 'lambda';
  }
  if (sns) {
    return 'sns';
  }
  return states ? 'states' : undefined;
}

/** Makes the function that does one attempt. */
export function createDelivery(
  { clock }: SandboxRuntime,
  targets: EventTargets,
): DeliverToTarget {
  return async ({ event, rule, target }) => {
    const { accountId, region } = rule;
    const ingestionTime = clock.now().toISOString();
    const input = targetInput({ event, rule, target, ingestionTime });
    switch (targetService(target.arn)) {
      case 'lambda': {
        const { functionError, payload } = await targets.invokeLambda({
          functionName: target.arn,
          accountId,
          region,
          payload: asJson(input),
        });
        if (functionError) {
          throw new Error(`The function failed with ${payload}`);
        }
        return;
      }
      case 'sns':
        await targets.publishToTopic({
          accountId,
          region,
          topicArn: target.arn,
          message: input,
        });
        return;
      case 'states':
        startOnce(targets, {
          stateMachineArn: target.arn,
          input: asJson(input),
          name: `${event.id}_${target.id}`.slice(0, 80),
        });
        return;
      default:
        throw new Error(`The sandbox hands no events to ${target.arn}`);
    }
  };
}

/** The name makes a second delivery of the same event the same execution. */
function startOnce(
  targets: EventTargets,
  options: { stateMachineArn: string; input: string; name: string },
): void {
  try {
    targets.startExecution(options);
  } catch (error) {
    const code = error instanceof AwsError ? error.code : undefined;
    if (code !== 'ExecutionAlreadyExists') {
      throw error;
    }
  }
}

/** A filled template that is no JSON becomes a JSON string. */
function asJson(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch {
    return JSON.stringify(text);
  }
}
