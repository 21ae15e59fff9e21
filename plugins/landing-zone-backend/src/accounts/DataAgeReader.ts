import type { DataAge } from '@landing-zone/plugin-landing-zone-common';
import type { AccountCriteria } from '../permissions/AccountCriteria';
import type { SyncRunsStore } from '../store/SyncRunsStore';
import type { AccountIdRedactor } from './AccountIdRedactor';

/** Tells how old the store is, and what the last run could not read. */
export class DataAgeReader {
  readonly #runs: SyncRunsStore;
  readonly #redactor: AccountIdRedactor;

  /** @param options - `runs` knows the last run, `redactor` hides accounts. */
  static create(options: { runs: SyncRunsStore; redactor: AccountIdRedactor }) {
    return new DataAgeReader(options.runs, options.redactor);
  }

  private constructor(runs: SyncRunsStore, redactor: AccountIdRedactor) {
    this.#runs = runs;
    this.#redactor = redactor;
  }

  /** @param options - What the caller may read. */
  async read(options: {
    readable: AccountCriteria | 'none';
  }): Promise<DataAge> {
    const run = await this.#runs.getLastComplete('organizations');
    return {
      syncedAt: run?.startedAt,
      failures: await this.#redactor.redact({
        value: run?.failures ?? [],
        readable: options.readable,
      }),
    };
  }
}
