import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type AuthService,
  type LoggerService,
  type RootConfigService,
  type SchedulerService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, stringifyError } from '@backstage/errors';
import type {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { EVENT_TOPIC_LANDING_ZONE_ACCOUNTS } from '@landing-zone/plugin-landing-zone-common';
import type { LandingZoneService } from '@landing-zone/plugin-landing-zone-node';
import { readOrganizationEntities } from './readOrganizationEntities';

const defaultSchedule: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 5 },
  // Every replica hears events; the schedule is only the safety net, and one replica is enough for it.
  scope: 'global',
};

interface Services {
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  landingZone: LandingZoneService;
  logger: LoggerService;
  scheduler: SchedulerService;
}

/**
 * Provides accounts and organizational units to the catalog: on a schedule, and at once when the landing-zone backend
 * says that accounts have changed.
 */
export class LandingZoneEntityProvider implements EntityProvider {
  readonly #services: Services;
  readonly #schedule: SchedulerServiceTaskScheduleDefinition;
  #connection?: EntityProviderConnection;
  #running?: Promise<void>;
  #again = false;

  /**
   * @param config - the root config; `catalog.providers.landingZone.schedule` is optional.
   * @throws InputError of the scheduler's reader when the schedule is malformed
   */
  static fromConfig(config: RootConfigService, services: Services) {
    const schedule = config.getOptionalConfig(
      'catalog.providers.landingZone.schedule',
    );
    return new LandingZoneEntityProvider(
      services,
      schedule
        ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
        : defaultSchedule,
    );
  }

  private constructor(
    services: Services,
    schedule: SchedulerServiceTaskScheduleDefinition,
  ) {
    this.#services = services;
    this.#schedule = schedule;
  }

  getProviderName() {
    return 'LandingZoneEntityProvider';
  }

  async connect(connection: EntityProviderConnection) {
    const { events, scheduler } = this.#services;
    this.#connection = connection;
    await events.subscribe({
      id: this.getProviderName(),
      topics: [EVENT_TOPIC_LANDING_ZONE_ACCOUNTS],
      onEvent: () => this.#refreshAndLog(),
    });
    await scheduler.createScheduledTaskRunner(this.#schedule).run({
      id: `${this.getProviderName()}:refresh`,
      fn: () => this.#refreshAndLog(),
    });
  }

  /**
   * Reads everything and hands it to the catalog. A call during a run makes one more run follow it, because what has
   * changed meanwhile may not be in the running one's answers.
   *
   * @throws what the landing-zone backend or the catalog throws; the catalog then keeps what it has
   */
  async refresh(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#refreshUntilSettled().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #refreshUntilSettled() {
    do {
      this.#again = false;
      await this.#refreshOnce();
    } while (this.#again);
  }

  async #refreshOnce() {
    const { auth, catalog, landingZone, logger } = this.#services;
    if (!this.#connection) {
      throw new ServiceUnavailableError(
        `${this.getProviderName()} is not connected to the catalog yet.`,
      );
    }
    const entities = await readOrganizationEntities({
      landingZone,
      catalog,
      logger,
      credentials: await auth.getOwnServiceCredentials(),
    });
    if (!entities) return;
    await this.#connection.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({
        entity,
        locationKey: this.getProviderName(),
      })),
    });
  }

  async #refreshAndLog() {
    try {
      await this.refresh();
    } catch (error) {
      this.#services.logger.warn(
        `Accounts could not be read from the landing-zone backend; the catalog keeps what it has. ${stringifyError(
          error,
        )}`,
      );
    }
  }
}
