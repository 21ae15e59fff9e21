import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  AccountRequestError,
  AccountRequestState,
} from '@landing-zone/plugin-landing-zone-common';

/**
 * A change of an account request's state, as notifiers are told of it.
 *
 * @public
 */
export interface AccountRequestEvent {
  /** Id of the request, also the name of its execution. */
  requestId: string;
  /** The state the request has now. */
  state: AccountRequestState;
  /** Entity reference of the user who made the request. */
  requestedBy: string;
  /** Name of the account that was asked for. */
  accountName: string;
  /** Path of the organizational unit that was asked for. */
  organizationalUnit: string;
  /** Entity reference of the group that will own the account. */
  owner: string;
  /** Id of the account, once it exists. */
  accountId?: string;
  /** Entity reference of the group that has to approve the request. */
  approvalGroup?: string;
  /** Entity reference of the user who approved or rejected the request. */
  decidedBy?: string;
  /** Why the request failed, and what to do. */
  error?: AccountRequestError;
}

/**
 * Tells somebody about account requests.
 *
 * @public
 */
export interface LandingZoneNotifier {
  /** Unique name, used in logs. */
  id: string;
  /**
   * Called once for each change of state of each request, by the replica that
   * made the change. An error is logged and does not stop the request or the
   * other notifiers.
   */
  notify(event: AccountRequestEvent): Promise<void>;
}

/**
 * Where modules add notifiers.
 *
 * @public
 */
export interface LandingZoneNotifierExtensionPoint {
  /**
   * Adds a notifier beside the default one, which uses Backstage
   * notifications.
   *
   * @throws ConflictError when a notifier with the same id was added before.
   */
  addNotifier(notifier: LandingZoneNotifier): void;
}

/**
 * Extension point for notifiers of account requests.
 *
 * @public
 */
export const landingZoneNotifierExtensionPoint =
  createExtensionPoint<LandingZoneNotifierExtensionPoint>({
    id: 'landing-zone.notifier',
  });
