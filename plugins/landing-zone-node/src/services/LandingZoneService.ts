import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Account,
  AccountList,
  AccountNameCheck,
  AccountRequestInput,
  AccountRequestPlan,
  AccountRequestResource,
  CreateAccountRequest,
  ListAccountsQuery,
  OrganizationalUnitList,
} from '@landing-zone/plugin-landing-zone-common';

/**
 * Options of every call of the {@link LandingZoneService}.
 *
 * @public
 */
export interface LandingZoneServiceOptions {
  /**
   * On whose behalf the call is made. The backend checks permissions for this
   * principal and never for the calling plugin.
   */
  credentials: BackstageCredentials;
}

/**
 * The landing-zone backend, for other backend plugins and modules.
 *
 * @remarks
 *
 * The default implementation calls the backend's HTTP routes. Every method
 * throws a `ResponseError` of `@backstage/errors` when the backend refuses;
 * `accountRequestProblemsOf` of `@landing-zone/plugin-landing-zone-common`
 * reads the problems of a refused request from it.
 *
 * @public
 */
export interface LandingZoneService {
  /** A page of the accounts that the principal may see, ordered by name. */
  listAccounts(
    query: ListAccountsQuery,
    options: LandingZoneServiceOptions,
  ): Promise<AccountList>;
  /** One account by its 12-digit id; a 404 when it is not visible. */
  getAccount(
    accountId: string,
    options: LandingZoneServiceOptions,
  ): Promise<Account>;
  /** Every organizational unit, parents before children. */
  listOrganizationalUnits(
    options: LandingZoneServiceOptions,
  ): Promise<OrganizationalUnitList>;
  /** Whether an account may be requested under this name. */
  checkAccountName(
    name: string,
    options: LandingZoneServiceOptions,
  ): Promise<AccountNameCheck>;
  /** What a request would do. Writes nothing. */
  planAccountRequest(
    account: AccountRequestInput,
    options: LandingZoneServiceOptions,
  ): Promise<AccountRequestPlan>;
  /**
   * Requests an account for the user in `credentials`. Answers at once.
   * The same `clientRequestToken` with the same content gives the same
   * request.
   */
  requestAccount(
    request: CreateAccountRequest,
    options: LandingZoneServiceOptions,
  ): Promise<AccountRequestResource>;
  /** One request with the state of every step. */
  getAccountRequest(
    requestId: string,
    options: LandingZoneServiceOptions,
  ): Promise<AccountRequestResource>;
  /** Cancels a request whose entry is not yet in the configuration. */
  cancelAccountRequest(
    requestId: string,
    options: LandingZoneServiceOptions,
  ): Promise<AccountRequestResource>;
}
