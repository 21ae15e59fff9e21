import type {
  LoggerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { durationToMilliseconds } from '@backstage/types';
import { Duration } from 'luxon';
import type { AwsReader } from '../aws/AwsReader';
import type { LandingZoneConfig } from '../config/readLandingZoneConfig';
import type { Stores } from '../store/createStores';
import { OrganizationSync } from './OrganizationSync';
import { SyncAnnouncer } from './SyncAnnouncer';
import { SyncService } from './SyncService';

function toMilliseconds({ timeout }: SchedulerServiceTaskScheduleDefinition) {
  return Duration.isDuration(timeout)
    ? timeout.toMillis()
    : durationToMilliseconds(timeout);
}

/** Puts the {@link SyncService} together. */
export function createSyncService(options: {
  config: LandingZoneConfig;
  stores: Stores;
  reader: AwsReader;
  events: EventsService;
  signals: SignalsService;
  logger: LoggerService;
}): SyncService {
  const { config, stores, reader, logger } = options;
  return SyncService.create({
    sync: OrganizationSync.create({ ...stores, reader }),
    runs: stores.runs,
    accounts: stores.accounts,
    announcer: SyncAnnouncer.create(options),
    logger,
    timeoutMilliseconds: toMilliseconds(config.sync),
  });
}
