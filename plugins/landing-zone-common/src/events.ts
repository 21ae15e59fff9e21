import type { AccountRequestState, SyncRun } from './types';

/**
 * Topic of the events service: the stored accounts with these ids were added,
 * changed or removed.
 *
 * @public
 */
export const EVENT_TOPIC_LANDING_ZONE_ACCOUNTS = 'landing-zone.accounts';

/**
 * Payload of {@link EVENT_TOPIC_LANDING_ZONE_ACCOUNTS}. A changed tree of
 * organizational units is announced with the accounts that moved, or with an
 * empty list when none did.
 *
 * @public
 */
export interface LandingZoneAccountsEventPayload {
  /** 12-digit ids of the accounts. */
  accountIds: string[];
}

/**
 * Channel of the signals service that carries an
 * {@link AccountRequestSignal} after every change of an account request.
 *
 * @public
 */
export const SIGNAL_CHANNEL_ACCOUNT_REQUESTS = 'landing-zone:account-requests';

/**
 * Message on {@link SIGNAL_CHANNEL_ACCOUNT_REQUESTS}. Carries no more than is
 * needed to know what to read again.
 *
 * @public
 */
export type AccountRequestSignal = {
  requestId: string;
  state: AccountRequestState;
};

/**
 * Channel of the signals service that carries a {@link SyncSignal} when a sync
 * run starts or ends.
 *
 * @public
 */
export const SIGNAL_CHANNEL_SYNC = 'landing-zone:sync';

/**
 * Message on {@link SIGNAL_CHANNEL_SYNC}.
 *
 * @public
 */
export type SyncSignal = {
  runId: string;
  state: SyncRun['state'];
};
