import { toError } from '@backstage/errors';
import type { SyncFailure } from '@landing-zone/plugin-landing-zone-common';
import type { AwsReader } from '../aws/AwsReader';
import type { AccountsStore } from '../store/AccountsStore';
import type { OrganizationalUnitsStore } from '../store/OrganizationalUnitsStore';
import type {
  SyncLease,
  SyncOutcome,
  SyncRunsStore,
} from '../store/SyncRunsStore';
import {
  toAccountsToStore,
  toConfiguredUnits,
  toUnitsToStore,
} from './readOrganizationForStore';

const batchSize = 200;

interface OrganizationSyncOptions {
  reader: AwsReader;
  accounts: AccountsStore;
  organizationalUnits: OrganizationalUnitsStore;
  runs: SyncRunsStore;
}

/** Copies accounts and organizational units from AWS into the store. */
export class OrganizationSync {
  readonly #options: OrganizationSyncOptions;

  /** @param options - Where it reads, and where it writes. */
  static create(options: OrganizationSyncOptions) {
    return new OrganizationSync(options);
  }

  private constructor(options: OrganizationSyncOptions) {
    this.#options = options;
  }

  /**
   * Reads everything and writes it page by page, each in a transaction that
   * proves the lease. Accounts that are gone are removed at the end only, so a
   * run that dies leaves what was there.
   *
   * @param options - The lease of the run; `signal` ends it between pages.
   * @returns How it ended. One thing that could not be read is a failure and
   * does not end it.
   * @throws Error when the organization cannot be read at all; ConflictError
   * when another run has taken over.
   */
  async run(options: {
    lease: SyncLease;
    signal: AbortSignal;
  }): Promise<SyncOutcome & { unitsChanged: boolean }> {
    const { lease, signal } = options;
    const { reader, accounts, organizationalUnits, runs } = this.#options;
    const reading = await reader.readOrganization();
    signal.throwIfAborted();
    const { configuration, failures: configurationFailures } =
      await this.#readConfiguration();
    signal.throwIfAborted();

    const unitsChanged = await runs.write(lease, transaction =>
      organizationalUnits.replace({
        units: toUnitsToStore(reading),
        configuration,
        transaction,
      }),
    );
    const found = toAccountsToStore(reading);
    const counts = { added: 0, changed: 0 };
    for (let start = 0; start < found.length; start += batchSize) {
      signal.throwIfAborted();
      const written = await runs.write(lease, transaction =>
        accounts.upsert({
          accounts: found.slice(start, start + batchSize),
          syncedAt: lease.startedAt,
          transaction,
        }),
      );
      counts.added += written.added;
      counts.changed += written.changed;
    }
    const removed = await runs.write(lease, transaction =>
      accounts.removeStale({ syncedBefore: lease.startedAt, transaction }),
    );
    const failures = [...reading.failures, ...configurationFailures];
    return {
      state: failures.length > 0 ? 'partial' : 'succeeded',
      counts: {
        accounts: found.length,
        organizationalUnits: reading.organizationalUnits.length + 1,
        ...counts,
        removed,
      },
      failures,
      unitsChanged,
    };
  }

  async #readConfiguration() {
    const failures: SyncFailure[] = [];
    try {
      const { configuration } = await this.#options.reader.readConfiguration();
      return {
        configuration: toConfiguredUnits(configuration.organization),
        failures,
      };
    } catch (error) {
      failures.push({
        operation: 'landing-zone configuration',
        message: toError(error).message,
      });
      return { configuration: undefined, failures };
    }
  }
}
