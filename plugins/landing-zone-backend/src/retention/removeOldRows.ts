import type { LoggerService } from '@backstage/backend-plugin-api';
import type { LandingZoneConfig } from '../config/readLandingZoneConfig';
import type { AccountRequestsStore } from '../store/AccountRequestsStore';
import type { SyncRunsStore } from '../store/SyncRunsStore';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Removes history that is older than it is to be kept.
 *
 * @param options - The stores, and how many days are kept; 0 days of account
 * requests keep them for ever. `now` gives the time since the epoch in
 * milliseconds.
 */
export async function removeOldRows(options: {
  runs: SyncRunsStore;
  requests: AccountRequestsStore;
  retention: LandingZoneConfig['retention'];
  logger: LoggerService;
  now?: () => number;
}): Promise<void> {
  const { runs, requests, retention, logger, now = Date.now } = options;
  const daysAgo = (days: number) =>
    new Date(now() - days * dayMilliseconds).toISOString();
  const syncRuns = await runs.removeBefore({
    startedBefore: daysAgo(retention.syncRunDays),
  });
  const accountRequests =
    retention.accountRequestDays === 0
      ? 0
      : await requests.removeBefore({
          endedBefore: daysAgo(retention.accountRequestDays),
        });
  if (syncRuns + accountRequests > 0) {
    logger.info('Removed old history', { syncRuns, accountRequests });
  }
}
