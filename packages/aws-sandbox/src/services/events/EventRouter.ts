import { randomUUID } from 'node:crypto';
import { JsonObject } from '@backstage/types';
import { interruptible } from '../../asl/interpreter/interruptible';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { own } from '../shared/own';
import {
  AwsEvent,
  EventsStore,
  StoredDelivery,
  StoredFailure,
  StoredRule,
} from './EventsStore';
import { DeliverToTarget } from './createDelivery';
import { matchesEventPattern } from './matchesEventPattern';

/** How long the router waits after each failed attempt, in AWS's time. */
const DELAYS_MILLISECONDS = [1000, 10_000, 60_000];

/** As many failures are remembered. */
const MOST_FAILURES = 100;

/**
 * Hands events to the targets of the rules they match. What is on its way is
 * kept, so that a restart goes on with it; what fails is tried again a few
 * times and then recorded. A target may therefore get an event twice.
 */
export class EventRouter {
  readonly #runtime: SandboxRuntime;
  readonly #store: EventsStore;
  readonly #deliver: DeliverToTarget;
  readonly #closing = new AbortController();
  readonly #deliveries = new Set<Promise<void>>();

  /** Makes a router; `deliver` does one attempt. */
  static create(options: {
    runtime: SandboxRuntime;
    store: EventsStore;
    deliver: DeliverToTarget;
  }) {
    return new EventRouter(options);
  }

  private constructor(options: {
    runtime: SandboxRuntime;
    store: EventsStore;
    deliver: DeliverToTarget;
  }) {
    this.#runtime = options.runtime;
    this.#store = options.store;
    this.#deliver = options.deliver;
  }

  /**
   * Puts an event on the default bus of its account and region.
   *
   * @param event - without what the bus adds: version, id, and the time unless
   * it is given
   * @returns the event's id
   */
  publish(
    event: Omit<AwsEvent, 'version' | 'id' | 'time'> & { time?: string },
  ): string {
    const id = randomUUID();
    const time = event.time ?? this.#runtime.clock.now().toISOString();
    const complete = {
      version: '0',
      ...event,
      id,
      time: time.replace(/\.\d+/, ''),
    } as AwsEvent;
    for (const rule of Object.values(this.#store.rules)) {
      if (applies(rule, complete)) {
        this.#send(rule, complete);
      }
    }
    return id;
  }

  /** Goes on with the deliveries that a former run of the sandbox left. */
  resume(): void {
    for (const delivery of Object.values(this.#store.pending)) {
      this.#begin(delivery);
    }
  }

  /** Leaves deliveries that wait for their next attempt to the next start. */
  async close(): Promise<void> {
    this.#closing.abort(new Error('The sandbox closes.'));
    await Promise.all(this.#deliveries);
  }

  #send(rule: StoredRule, event: AwsEvent): void {
    for (const { id: targetId } of rule.targets) {
      const id = randomUUID();
      const delivery = { id, ruleArn: rule.arn, targetId, event };
      this.#store.pending[id] = delivery;
      this.#begin(delivery);
    }
    this.#runtime.state.changed();
  }

  #begin(delivery: StoredDelivery): void {
    const running = this.#attempt(delivery)
      .catch(error => {
        // Only the end of the sandbox interrupts the waits between attempts.
        if (!this.#closing.signal.aborted) {
          this.#runtime.logger.error(`EventBridge failed: ${error}`);
        }
      })
      .finally(() => this.#deliveries.delete(running));
    this.#deliveries.add(running);
  }

  async #attempt(delivery: StoredDelivery): Promise<void> {
    const { clock } = this.#runtime;
    for (let attempts = 1; ; attempts += 1) {
      const rule = own(this.#store.rules, delivery.ruleArn);
      const target = rule?.targets.find(({ id }) => id === delivery.targetId);
      if (!rule || !target) {
        this.#forget(delivery);
        return;
      }
      try {
        await this.#deliverOnce({ rule, target, event: delivery.event });
        this.#forget(delivery);
        return;
      } catch (error) {
        const delay = DELAYS_MILLISECONDS[attempts - 1];
        if (delay === undefined) {
          this.#giveUp(delivery, { targetArn: target.arn, attempts, error });
          return;
        }
        await clock.sleep(delay, this.#closing.signal);
      }
    }
  }

  /** A delivery that the end of the sandbox cuts off is not waited for. */
  #deliverOnce(options: Parameters<DeliverToTarget>[0]): Promise<void> {
    return interruptible({
      signal: this.#closing.signal,
      work: () => this.#deliver(options),
    });
  }

  #giveUp(
    delivery: StoredDelivery,
    failure: { targetArn: string; attempts: number; error: unknown },
  ): void {
    const { clock, logger } = this.#runtime;
    const { attempts, error, targetArn } = failure;
    const record: StoredFailure = {
      ...delivery,
      targetArn,
      attempts,
      error: `${error}`,
      time: clock.now().toISOString(),
    };
    const { failures } = this.#store;
    failures.push(record);
    failures.splice(0, failures.length - MOST_FAILURES);
    this.#forget(delivery);
    logger.error(
      `The event ${delivery.event.id} (${delivery.event['detail-type']}) did not reach ${targetArn} in ${attempts} attempts: ${error}`,
    );
  }

  #forget({ id }: StoredDelivery): void {
    delete this.#store.pending[id];
    this.#runtime.state.changed();
  }
}

function applies(rule: StoredRule, event: AwsEvent): boolean {
  return (
    rule.state === 'ENABLED' &&
    rule.accountId === event.account &&
    rule.region === event.region &&
    matchesEventPattern(JSON.parse(rule.eventPattern) as JsonObject, event)
  );
}
