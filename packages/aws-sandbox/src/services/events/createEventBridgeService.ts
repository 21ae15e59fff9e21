import * as eventbridge from '@aws-sdk/client-eventbridge';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { defineService } from '../../wire/defineService';
import { SandboxService } from '../../wire/SandboxService';
import { createDelivery, EventTargets } from './createDelivery';
import { EventRouter } from './EventRouter';
import { EventsContext } from './EventsContext';
import { eventsStore, StoredTarget } from './EventsStore';
import { putEvents } from './putEvents';
import { putRule } from './putRule';
import { ruleHandlers } from './ruleHandlers';
import { putTargets, targetHandlers } from './targetHandlers';

/** EventBridge, and what the sandbox itself does with it. */
export interface EventBridgeService extends SandboxService {
  /**
   * Puts a rule there, or changes the one of that name, with its one target.
   *
   * @throws AwsError InvalidEventPatternException
   */
  putRule(options: {
    accountId: string;
    region: string;
    name: string;
    description: string;
    eventPattern: object;
    target: StoredTarget;
  }): void;
  /** Goes on with the deliveries that the snapshot has on their way. */
  resume(): void;
  /** Leaves deliveries that wait to the next start. */
  close(): Promise<void>;
}

/**
 * Amazon EventBridge: rules on the default bus of every account and region.
 * The status changes of executions come to it by themselves.
 *
 * @param targets - what events are handed to
 */
export function createEventBridgeService(
  runtime: SandboxRuntime,
  targets: EventTargets,
): EventBridgeService {
  const store = eventsStore(runtime.state);
  const deliver = createDelivery(runtime, targets);
  const router = EventRouter.create({ runtime, store, deliver });
  const events: EventsContext = { runtime, store, router };
  const stopListening = runtime.events.on(
    'states:ExecutionStatusChanged',
    detail => {
      const executionArn = String(detail.executionArn);
      const [, , , region, account] = executionArn.split(':');
      router.publish({
        'detail-type': 'Step Functions Execution Status Change',
        source: 'aws.states',
        account,
        region,
        resources: [executionArn],
        detail,
      });
    },
  );
  const service = defineService({
    module: eventbridge,
    id: 'eventbridge',
    handlers: {
      ...ruleHandlers(events),
      ...targetHandlers(events),
      PutEvents: (input, context) => putEvents(events, input, context),
    },
    notes: {
      '*': 'The default bus only; no schedules, archives, pipes, API destinations or dead-letter queues. Of the AWS services, Step Functions sends its events.',
      PutTargets:
        'Lambda functions, SNS topics and state machines. An event is tried four times.',
      PutRule: 'Event patterns without cidr.',
    },
  });
  return {
    ...service,
    putRule({ eventPattern, target, ...rule }) {
      const stored = putRule(events, {
        ...rule,
        eventPattern: JSON.stringify(eventPattern),
      });
      stored.targets = [];
      putTargets(events, stored, [target]);
    },
    resume: () => router.resume(),
    async close() {
      stopListening();
      await router.close();
    },
  };
}
