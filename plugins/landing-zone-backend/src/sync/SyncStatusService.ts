import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  SyncRun,
  SyncStatus,
} from '@landing-zone/plugin-landing-zone-common';
import type { AccountAccess } from '../permissions/AccountAccess';

/** Synchronization, as callers see and start it. */
export interface SyncStatusService {
  /**
   * The newest runs, and how the AWS connections answer. Connections, which
   * name accounts, are only for callers who may read every account.
   */
  get(options: {
    credentials: BackstageCredentials;
    access?: AccountAccess;
  }): Promise<SyncStatus>;

  /** Starts a run, or names the one that is running. */
  start(options: { credentials: BackstageCredentials }): Promise<SyncRun>;
}
