import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { AccountRequestFollower } from './accounts/AccountRequestFollower';
import type { LandingZoneConfig } from './config/readLandingZoneConfig';
import { removeOldRows } from './retention/removeOldRows';
import type { Stores } from './store/createStores';
import type { ConnectionsMonitor } from './sync/ConnectionsMonitor';
import type { SyncService } from './sync/SyncService';

/**
 * Schedules everything that the backend does by itself. What is `local` runs
 * in every replica: replicas share the requests by claims, and each has
 * connections of its own.
 */
export async function scheduleTasks(options: {
  scheduler: SchedulerService;
  config: LandingZoneConfig;
  stores: Stores;
  sync: SyncService;
  follower: AccountRequestFollower;
  connections: ConnectionsMonitor;
  logger: LoggerService;
}): Promise<void> {
  const { scheduler, config, stores, sync, follower, connections, logger } =
    options;
  await scheduler.scheduleTask({
    ...config.sync,
    id: 'landing-zone-sync-organizations',
    scope: 'global',
    fn: signal => sync.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'landing-zone-follow-account-requests',
    scope: 'local',
    frequency: { milliseconds: config.accountRequests.followMilliseconds },
    timeout: { minutes: 15 },
    fn: signal => follower.runDue(signal),
  });
  await scheduler.scheduleTask({
    id: 'landing-zone-check-connections',
    scope: 'local',
    frequency: { minutes: 15 },
    timeout: { minutes: 5 },
    fn: () => connections.check(),
  });
  await scheduler.scheduleTask({
    id: 'landing-zone-remove-old-rows',
    scope: 'global',
    frequency: { hours: 24 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 5 },
    fn: () =>
      removeOldRows({
        runs: stores.runs,
        requests: stores.requests,
        retention: config.retention,
        logger,
      }),
  });
}
