import { InputError, ResponseError } from '@backstage/errors';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../schema/openapi.generated';
import type { AccountRequestInput } from '../types';
import type {
  LandingZoneClient,
  LandingZoneClientOptions,
  LandingZoneRequestOptions,
} from './LandingZoneClient';

type ApiClient = Client<paths>;

interface Answer<T> {
  data?: T;
  response: Response;
}

function initOf(options?: LandingZoneRequestOptions) {
  return {
    signal: options?.signal,
    headers: options?.token
      ? { Authorization: `Bearer ${options.token}` }
      : undefined,
  };
}

function withDefaults(account: AccountRequestInput) {
  return { tags: {}, forceUpdate: false, bypassCreation: false, ...account };
}

/**
 * Creates a client of the landing-zone backend's HTTP API. Works in browsers
 * and in Node: it needs the global `Request` and, unless `fetchApi` is given,
 * the global `fetch`.
 *
 * @param options - `baseUrl` or `discoveryApi`, and `fetchApi`.
 * @returns A client whose methods throw a `ResponseError` for every answer
 * that is not a success.
 * @throws InputError when neither `baseUrl` nor `discoveryApi` is given.
 * @public
 */
export function createLandingZoneClient(
  options: LandingZoneClientOptions,
): LandingZoneClient {
  const { baseUrl, discoveryApi, fetchApi } = options;
  if (baseUrl === undefined && discoveryApi === undefined) {
    throw new InputError(
      'Cannot create a client of the landing-zone backend without its address: pass baseUrl or discoveryApi.',
    );
  }

  async function call<T>(
    operation: (client: ApiClient) => Promise<Answer<T>>,
  ): Promise<T> {
    const client = createClient<paths>({
      baseUrl: baseUrl ?? (await discoveryApi!.getBaseUrl('landing-zone')),
      fetch: fetchApi && (request => fetchApi.fetch(request)),
    });
    client.use({
      async onResponse({ response }) {
        if (!response.ok) {
          throw await ResponseError.fromResponse(response);
        }
      },
    });
    const { data } = await operation(client);
    return data as T;
  }

  return {
    listAccounts: (query, init) =>
      call(c =>
        c.request('get', '/accounts', { ...initOf(init), params: { query } }),
      ),
    getAccount: (accountId, init) =>
      call(c =>
        c.request('get', '/accounts/{accountId}', {
          ...initOf(init),
          params: { path: { accountId } },
        }),
      ),
    checkAccountName: (name, init) =>
      call(c =>
        c.request('get', '/account-names/{name}', {
          ...initOf(init),
          params: { path: { name } },
        }),
      ),
    listOrganizationalUnits: init =>
      call(c => c.request('get', '/organizational-units', initOf(init))),
    listAccountRequests: (query, init) =>
      call(c =>
        c.request('get', '/account-requests', {
          ...initOf(init),
          params: { query },
        }),
      ),
    planAccountRequest: (account, init) =>
      call(c =>
        c.request('post', '/account-requests/plan', {
          ...initOf(init),
          body: withDefaults(account),
        }),
      ),
    requestAccount: ({ account, clientRequestToken }, init) =>
      call(c =>
        c.request('post', '/account-requests', {
          ...initOf(init),
          body: { account: withDefaults(account), clientRequestToken },
        }),
      ),
    getAccountRequest: (requestId, init) =>
      call(c =>
        c.request('get', '/account-requests/{requestId}', {
          ...initOf(init),
          params: { path: { requestId } },
        }),
      ),
    cancelAccountRequest: (requestId, init) =>
      call(c =>
        c.request('post', '/account-requests/{requestId}/cancel', {
          ...initOf(init),
          params: { path: { requestId } },
        }),
      ),
    decideAccountRequest: (requestId, body, init) =>
      call(c =>
        c.request('post', '/account-requests/{requestId}/approve', {
          ...initOf(init),
          params: { path: { requestId } },
          body,
        }),
      ),
    retryAccountRequest: (requestId, init) =>
      call(c =>
        c.request('post', '/account-requests/{requestId}/retry', {
          ...initOf(init),
          params: { path: { requestId } },
        }),
      ),
    getSync: init => call(c => c.request('get', '/sync', initOf(init))),
    startSync: init => call(c => c.request('post', '/sync', initOf(init))),
  };
}
