import type {
  SyncFailure,
  SyncRun,
} from '@landing-zone/plugin-landing-zone-common';
import type { Knex } from 'knex';

/** What a sync run reads: at present AWS Organizations only. */
export type SyncSource = SyncRun['source'];

/** The right of one run to write, until another run takes it over. */
export interface SyncLease {
  runId: string;
  source: SyncSource;
  /** Grows with every run; writes with a smaller number are refused. */
  fencingNumber: number;
  /** When the run began, ISO 8601. */
  startedAt: string;
}

/** How a run ended. */
export interface SyncOutcome {
  state: 'succeeded' | 'partial' | 'failed';
  counts: Record<string, number>;
  failures: SyncFailure[];
  error?: string;
}

/** Sync runs and their leases. */
export interface SyncRunsStore {
  /**
   * Begins a run, unless one is running whose lease has not run out.
   *
   * @returns The lease of the new run, or the run that is running.
   */
  begin(options: {
    source: SyncSource;
  }): Promise<{ lease: SyncLease } | { running: SyncRun }>;

  /**
   * Makes the lease last longer.
   *
   * @throws ConflictError when another run has taken over.
   */
  renew(lease: SyncLease): Promise<void>;

  /**
   * Does work in a transaction in which no other run can take over, and makes
   * the lease last longer.
   *
   * @throws ConflictError when another run has taken over; nothing is written
   * then.
   */
  write<T>(
    lease: SyncLease,
    work: (transaction: Knex.Transaction) => Promise<T>,
  ): Promise<T>;

  /**
   * Ends the run and gives the lease back.
   *
   * @throws ConflictError when another run has taken over.
   */
  end(lease: SyncLease, outcome: SyncOutcome): Promise<SyncRun>;

  /** The newest runs, newest first; one whose lease ran out is `abandoned`. */
  list(options: { limit: number }): Promise<SyncRun[]>;

  /** The newest run that read everything or nearly so. */
  getLastComplete(source: SyncSource): Promise<SyncRun | undefined>;

  /** Removes runs that began before a time, but never the last complete one. */
  removeBefore(options: { startedBefore: string }): Promise<number>;
}
