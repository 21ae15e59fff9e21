import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { AccountRequestsStore } from '../store/AccountRequestsStore';
import type { SyncRunsStore } from '../store/SyncRunsStore';

/**
 * Registers the metrics of the landing zone. All of them are read from the
 * database when they are collected, so every replica reports the same.
 *
 * @param options - Backstage's metrics, and the stores they are read from;
 * `now` gives the time since the epoch in milliseconds.
 */
export function registerMetrics(options: {
  metrics: MetricsService;
  runs: SyncRunsStore;
  requests: AccountRequestsStore;
  now?: () => number;
}): void {
  const { metrics, runs, requests, now = Date.now } = options;
  metrics
    .createObservableGauge('landing_zone.sync.age_s', {
      description:
        'Time since the last synchronization that was complete began; absent before the first',
      unit: 's',
    })
    .addCallback(async gauge => {
      const run = await runs.getLastComplete('organizations');
      if (run) {
        gauge.observe((now() - Date.parse(run.startedAt)) / 1000, {
          source: run.source,
        });
      }
    });
  metrics
    .createObservableGauge('landing_zone.sync.failed_items', {
      description:
        'Items that the last complete synchronization could not read',
      unit: '{item}',
    })
    .addCallback(async gauge => {
      const run = await runs.getLastComplete('organizations');
      if (run) {
        gauge.observe(run.failures.length, { source: run.source });
      }
    });
  metrics
    .createObservableGauge('landing_zone.requests', {
      description: 'Account requests by state',
      unit: '{request}',
    })
    .addCallback(async gauge => {
      for (const [state, count] of await requests.countByState()) {
        gauge.observe(count, { state });
      }
    });
}
