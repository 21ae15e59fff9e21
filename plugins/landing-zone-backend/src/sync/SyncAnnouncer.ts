import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  EVENT_TOPIC_LANDING_ZONE_ACCOUNTS,
  SIGNAL_CHANNEL_SYNC,
  type LandingZoneAccountsEventPayload,
  type SyncSignal,
} from '@landing-zone/plugin-landing-zone-common';

/** Tells other plugins and open pages about synchronization. */
export class SyncAnnouncer {
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;

  /** @param options - Backstage's events and signals. */
  static create(options: {
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  }) {
    return new SyncAnnouncer(options.events, options.signals, options.logger);
  }

  private constructor(
    events: EventsService,
    signals: SignalsService,
    logger: LoggerService,
  ) {
    this.#events = events;
    this.#signals = signals;
    this.#logger = logger;
  }

  /**
   * Tells other plugins which accounts were added, changed or removed.
   *
   * @throws Error when the event cannot be published; it has to be then.
   */
  async publishAccounts(accountIds: string[]): Promise<void> {
    const eventPayload: LandingZoneAccountsEventPayload = { accountIds };
    await this.#events.publish({
      topic: EVENT_TOPIC_LANDING_ZONE_ACCOUNTS,
      eventPayload,
    });
  }

  /** Has open pages read the state of synchronization again. */
  async publishRun(signal: SyncSignal): Promise<void> {
    try {
      await this.#signals.publish<SyncSignal>({
        recipients: { type: 'broadcast' },
        channel: SIGNAL_CHANNEL_SYNC,
        message: signal,
      });
    } catch (error) {
      this.#logger.warn('Failed to publish a signal', toError(error));
    }
  }
}
