import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  createLandingZoneClient,
  type AccountRequestInput,
  type CreateAccountRequest,
  type LandingZoneClient,
  type ListAccountsQuery,
} from '@landing-zone/plugin-landing-zone-common';
import type {
  LandingZoneService,
  LandingZoneServiceOptions,
} from './LandingZoneService';

/** Calls the landing-zone backend over HTTP, on behalf of a principal. */
export class DefaultLandingZoneService implements LandingZoneService {
  readonly #auth: AuthService;
  readonly #client: LandingZoneClient;

  /**
   * @param options - `discovery` finds the backend, `auth` issues the token
   * for each call.
   */
  static create(options: { auth: AuthService; discovery: DiscoveryService }) {
    const client = createLandingZoneClient({ discoveryApi: options.discovery });
    return new DefaultLandingZoneService(options.auth, client);
  }

  private constructor(auth: AuthService, client: LandingZoneClient) {
    this.#auth = auth;
    this.#client = client;
  }

  async listAccounts(
    query: ListAccountsQuery,
    options: LandingZoneServiceOptions,
  ) {
    return this.#client.listAccounts(query, await this.#token(options));
  }

  async getAccount(accountId: string, options: LandingZoneServiceOptions) {
    return this.#client.getAccount(accountId, await this.#token(options));
  }

  async listOrganizationalUnits(options: LandingZoneServiceOptions) {
    return this.#client.listOrganizationalUnits(await this.#token(options));
  }

  async checkAccountName(name: string, options: LandingZoneServiceOptions) {
    return this.#client.checkAccountName(name, await this.#token(options));
  }

  async planAccountRequest(
    account: AccountRequestInput,
    options: LandingZoneServiceOptions,
  ) {
    return this.#client.planAccountRequest(account, await this.#token(options));
  }

  async requestAccount(
    request: CreateAccountRequest,
    options: LandingZoneServiceOptions,
  ) {
    return this.#client.requestAccount(request, await this.#token(options));
  }

  async getAccountRequest(
    requestId: string,
    options: LandingZoneServiceOptions,
  ) {
    return this.#client.getAccountRequest(
      requestId,
      await this.#token(options),
    );
  }

  async cancelAccountRequest(
    requestId: string,
    options: LandingZoneServiceOptions,
  ) {
    return this.#client.cancelAccountRequest(
      requestId,
      await this.#token(options),
    );
  }

  async #token(options: LandingZoneServiceOptions) {
    return this.#auth.getPluginRequestToken({
      onBehalfOf: options.credentials,
      targetPluginId: 'landing-zone',
    });
  }
}
