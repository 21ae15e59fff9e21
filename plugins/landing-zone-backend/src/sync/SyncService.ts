import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { SyncRun } from '@landing-zone/plugin-landing-zone-common';
import type { AccountsStore } from '../store/AccountsStore';
import type {
  SyncLease,
  SyncOutcome,
  SyncRunsStore,
} from '../store/SyncRunsStore';
import type { OrganizationSync } from './OrganizationSync';
import type { SyncAnnouncer } from './SyncAnnouncer';
import { unlessAborted } from './unlessAborted';

const source = 'organizations';
const renewMilliseconds = 20_000;
const refreshPauseMilliseconds = 500;

interface SyncServiceOptions {
  sync: OrganizationSync;
  runs: SyncRunsStore;
  accounts: AccountsStore;
  announcer: SyncAnnouncer;
  logger: LoggerService;
  /** How long a run may take. */
  timeoutMilliseconds: number;
}

/**
 * Begins sync runs, keeps their lease, and ends them. Replicas need not know
 * of each other: the lease in the database lets one run at a time write.
 */
export class SyncService {
  readonly #options: SyncServiceOptions;
  readonly #stopping = new AbortController();
  readonly #working = new Set<Promise<unknown>>();

  /** @param options - What runs consist of. */
  static create(options: SyncServiceOptions) {
    return new SyncService(options);
  }

  private constructor(options: SyncServiceOptions) {
    this.#options = options;
  }

  /** Begins a run and does not wait for its end; the running one if there is one. */
  async start(): Promise<SyncRun> {
    const begun = await this.#options.runs.begin({ source });
    if ('running' in begun) {
      return begun.running;
    }
    this.#track(this.#work(begun.lease, new AbortController().signal));
    const { runId, startedAt } = begun.lease;
    return {
      runId,
      source,
      state: 'running',
      startedAt,
      counts: {},
      failures: [],
    };
  }

  /** Does a whole run, unless one is running. */
  async run(signal: AbortSignal): Promise<void> {
    const begun = await this.#options.runs.begin({ source });
    if ('lease' in begun) {
      await this.#track(this.#work(begun.lease, signal));
    }
  }

  /**
   * Has the organization read after now: a run that is running may have read
   * it before, so that one is waited for first. Returns at once.
   */
  refresh(): void {
    this.#track(
      this.#refresh().catch(error => {
        this.#options.logger.warn(
          'Cannot read the organization again now; the next scheduled run will',
          toError(error),
        );
      }),
    );
  }

  /** Ends what is running, for the shutdown of the backend. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The backend was shut down.'));
    await Promise.allSettled(this.#working);
  }

  async #refresh(): Promise<void> {
    const deadline = Date.now() + this.#options.timeoutMilliseconds;
    while (!this.#stopping.signal.aborted && Date.now() < deadline) {
      const begun = await this.#options.runs.begin({ source });
      if ('lease' in begun) {
        await this.#work(begun.lease, this.#stopping.signal);
        return;
      }
      await sleep(refreshPauseMilliseconds);
    }
  }

  async #work(lease: SyncLease, signal: AbortSignal): Promise<void> {
    const { sync, runs, announcer, logger, timeoutMilliseconds } =
      this.#options;
    const lost = new AbortController();
    const renewal = setInterval(() => {
      runs.renew(lease).catch(error => lost.abort(error));
    }, renewMilliseconds);
    const ends = AbortSignal.any([
      signal,
      lost.signal,
      this.#stopping.signal,
      AbortSignal.timeout(timeoutMilliseconds),
    ]);
    try {
      await announcer.publishRun({ runId: lease.runId, state: 'running' });
      const outcome = await unlessAborted(ends, () =>
        sync.run({ lease, signal: ends }),
      );
      await this.#end(lease, outcome);
      await this.#announce(outcome.unitsChanged);
    } catch (error) {
      logger.error(`Sync run ${lease.runId} failed`, toError(error));
      await this.#end(lease, {
        state: 'failed',
        counts: {},
        failures: [],
        error: toError(error).message,
      }).catch(endError => {
        logger.warn(
          `Sync run ${lease.runId} could not be marked as failed`,
          toError(endError),
        );
      });
    } finally {
      clearInterval(renewal);
    }
  }

  async #announce(unitsChanged: boolean): Promise<void> {
    const { accounts, announcer, logger } = this.#options;
    try {
      await accounts.announceChanges(ids => announcer.publishAccounts(ids));
      if (unitsChanged) {
        await announcer.publishAccounts([]);
      }
    } catch (error) {
      logger.warn(
        'Changed accounts could not be announced; the next run will announce them',
        toError(error),
      );
    }
  }

  async #end(lease: SyncLease, outcome: SyncOutcome): Promise<void> {
    const { runs, announcer, logger } = this.#options;
    const { runId, state, counts, failures } = await runs.end(lease, outcome);
    logger.info(`Sync run ${runId} ended as ${state}`, {
      ...counts,
      failures: failures.length,
    });
    await announcer.publishRun({ runId, state });
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#working.add(work);
    const forget = () => this.#working.delete(work);
    work.then(forget, forget);
    return work;
  }
}
