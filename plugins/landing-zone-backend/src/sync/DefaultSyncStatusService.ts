import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  SyncRun,
  SyncStatus,
} from '@landing-zone/plugin-landing-zone-common';
import type { AccountIdRedactor } from '../accounts/AccountIdRedactor';
import { fullAccess, type AccountAccess } from '../permissions/AccountAccess';
import type { SyncRunsStore } from '../store/SyncRunsStore';
import type { ConnectionsMonitor } from './ConnectionsMonitor';
import type { SyncService } from './SyncService';
import type { SyncStatusService } from './SyncStatusService';

const runsShown = 20;

interface DefaultSyncStatusServiceOptions {
  runs: SyncRunsStore;
  sync: SyncService;
  connections: ConnectionsMonitor;
  redactor: AccountIdRedactor;
}

/** {@link SyncStatusService} on the store and this replica's connections. */
export class DefaultSyncStatusService implements SyncStatusService {
  readonly #options: DefaultSyncStatusServiceOptions;

  /** @param options - Runs, what starts them, and the connections. */
  static create(options: DefaultSyncStatusServiceOptions) {
    return new DefaultSyncStatusService(options);
  }

  private constructor(options: DefaultSyncStatusServiceOptions) {
    this.#options = options;
  }

  async get(options: {
    credentials: BackstageCredentials;
    access?: AccountAccess;
  }): Promise<SyncStatus> {
    const { runs, connections, redactor } = this.#options;
    const { readable } = options.access ?? fullAccess;
    const shown = await runs.list({ limit: runsShown });
    return {
      runs: await redactor.redact({ value: shown, readable }),
      connections: readable === undefined ? connections.connections : [],
    };
  }

  async start(): Promise<SyncRun> {
    return this.#options.sync.start();
  }
}
