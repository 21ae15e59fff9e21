import type {
  Account,
  AccountList,
  AccountNameCheck,
  AccountRequestDecision,
  AccountRequestInput,
  AccountRequestList,
  AccountRequestPlan,
  AccountRequestResource,
  CreateAccountRequest,
  ListAccountRequestsQuery,
  ListAccountsQuery,
  OrganizationalUnitList,
  SyncRun,
  SyncStatus,
} from '../types';

/**
 * What {@link createLandingZoneClient} needs to reach the backend.
 *
 * @public
 */
export interface LandingZoneClientOptions {
  /** Base URL of the plugin's API, without a slash at the end. */
  baseUrl?: string;
  /** Asked for the base URL before each call when `baseUrl` is not given. */
  discoveryApi?: { getBaseUrl(pluginId: string): Promise<string> };
  /** Makes the calls; the global `fetch` when not given. */
  fetchApi?: { fetch: typeof fetch };
}

/**
 * Options of a single call.
 *
 * @public
 */
export interface LandingZoneRequestOptions {
  /** Backstage token for the call; not needed when `fetchApi` adds one. */
  token?: string;
  /** Ends the call. */
  signal?: AbortSignal;
}

/**
 * The HTTP API of the landing-zone backend. Every method throws a
 * `ResponseError` of `@backstage/errors` when the answer is not a success.
 *
 * @public
 */
export interface LandingZoneClient {
  /** A page of the accounts that the caller may see, ordered by name. */
  listAccounts(
    query?: ListAccountsQuery,
    options?: LandingZoneRequestOptions,
  ): Promise<AccountList>;
  /** One account by its 12-digit id. */
  getAccount(
    accountId: string,
    options?: LandingZoneRequestOptions,
  ): Promise<Account>;
  /** Whether an account may be requested under this name. */
  checkAccountName(
    name: string,
    options?: LandingZoneRequestOptions,
  ): Promise<AccountNameCheck>;
  /** Every organizational unit, parents before children. */
  listOrganizationalUnits(
    options?: LandingZoneRequestOptions,
  ): Promise<OrganizationalUnitList>;
  /** A page of account requests, newest first. */
  listAccountRequests(
    query?: ListAccountRequestsQuery,
    options?: LandingZoneRequestOptions,
  ): Promise<AccountRequestList>;
  /** What a request would do. Writes nothing. */
  planAccountRequest(
    account: AccountRequestInput,
    options?: LandingZoneRequestOptions,
  ): Promise<AccountRequestPlan>;
  /** Requests an account. Answers at once; follow the request by its id. */
  requestAccount(
    request: CreateAccountRequest,
    options?: LandingZoneRequestOptions,
  ): Promise<AccountRequestResource>;
  /** One request with the state of every step. */
  getAccountRequest(
    requestId: string,
    options?: LandingZoneRequestOptions,
  ): Promise<AccountRequestResource>;
  /** Cancels a request whose entry is not yet in the configuration. */
  cancelAccountRequest(
    requestId: string,
    options?: LandingZoneRequestOptions,
  ): Promise<AccountRequestResource>;
  /** Approves or rejects a request that waits for approval. */
  decideAccountRequest(
    requestId: string,
    decision: AccountRequestDecision,
    options?: LandingZoneRequestOptions,
  ): Promise<AccountRequestResource>;
  /** Makes a new request from a failed one. */
  retryAccountRequest(
    requestId: string,
    options?: LandingZoneRequestOptions,
  ): Promise<AccountRequestResource>;
  /** The newest sync runs and how each AWS connection answers. */
  getSync(options?: LandingZoneRequestOptions): Promise<SyncStatus>;
  /** Starts a sync run, or names the one that is running. */
  startSync(options?: LandingZoneRequestOptions): Promise<SyncRun>;
}
