import type { SyncRun } from '@landing-zone/plugin-landing-zone-common';

/** A row of the table `sync_runs`. */
export interface SyncRunRow {
  run_id: string;
  source: SyncRun['source'];
  fencing_number: string | number;
  state: SyncRun['state'];
  started_at: string;
  ended_at: string | null;
  counts: string;
  failures: string;
  error: string | null;
}

/** Turns a row into a run. */
export function fromSyncRunRow(row: SyncRunRow): SyncRun {
  return {
    runId: row.run_id,
    source: row.source,
    state: row.state,
    startedAt: row.started_at,
    endedAt: row.ended_at ?? undefined,
    counts: JSON.parse(row.counts),
    failures: JSON.parse(row.failures),
    error: row.error ?? undefined,
  };
}
