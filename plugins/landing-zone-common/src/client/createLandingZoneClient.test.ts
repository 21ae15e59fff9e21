import { createLandingZoneClient } from './createLandingZoneClient';
import { accountRequestProblemsOf } from './accountRequestProblemsOf';

function answering(status: number, body: unknown) {
  const requests: Request[] = [];
  const fetchApi = {
    fetch: jest.fn(async (input: RequestInfo | URL) => {
      requests.push(input as Request);
      return new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      });
    }),
  };
  return { fetchApi, requests };
}

const baseUrl = 'http://backend.test/api/landing-zone';

describe('createLandingZoneClient', () => {
  it('refuses to be made without an address', () => {
    expect(() => createLandingZoneClient({})).toThrow(
      /pass baseUrl or discoveryApi/,
    );
  });

  it('throws a ResponseError that carries every problem of a refused request', async () => {
    const problems = [
      { field: 'owner', rule: 'unknown-group', message: 'No such group.' },
      { field: 'accountName', rule: 'name-in-use', message: 'Taken.' },
    ];
    const { fetchApi } = answering(400, {
      error: { name: 'InputError', message: 'Two problems', problems },
      response: { statusCode: 400 },
    });
    const client = createLandingZoneClient({ baseUrl, fetchApi });

    const error = await client.getAccountRequest('1').catch(e => e);

    expect(error).toMatchObject({
      name: 'ResponseError',
      statusCode: 400,
      cause: { name: 'InputError', message: 'Two problems' },
    });
    expect(accountRequestProblemsOf(error)).toEqual(problems);
  });

  it('finds no problems in other errors, whatever they carry', async () => {
    const { fetchApi } = answering(409, {
      error: { name: 'ConflictError', message: 'x', problems: ['odd', null] },
      response: { statusCode: 409 },
    });
    const client = createLandingZoneClient({ baseUrl, fetchApi });

    const error = await client.startSync().catch(e => e);

    expect(error.statusCode).toBe(409);
    expect(accountRequestProblemsOf(error)).toEqual([]);
    expect(accountRequestProblemsOf(new Error('x'))).toEqual([]);
    expect(accountRequestProblemsOf(undefined)).toEqual([]);
  });

  it('asks discovery for the address, sends query, token and body', async () => {
    const { fetchApi, requests } = answering(200, { items: [] });
    const getBaseUrl = jest.fn(async () => baseUrl);
    const client = createLandingZoneClient({
      discoveryApi: { getBaseUrl },
      fetchApi,
    });

    await client.listAccounts(
      { search: 'a b&c', limit: 5 },
      { token: 'token-1' },
    );
    await client.decideAccountRequest('request-1', { decision: 'reject' });

    expect(getBaseUrl).toHaveBeenCalledWith('landing-zone');
    expect(requests[0].url).toBe(
      `${baseUrl}/accounts?search=a%20b%26c&limit=5`,
    );
    expect(requests[0].headers.get('authorization')).toBe('Bearer token-1');
    expect(requests[1].method).toBe('POST');
    expect(requests[1].url).toBe(
      `${baseUrl}/account-requests/request-1/approve`,
    );
    expect(await requests[1].json()).toEqual({ decision: 'reject' });
    expect(requests[1].headers.get('authorization')).toBe(null);
  });

  it('escapes a name that looks like a path', async () => {
    const { fetchApi, requests } = answering(200, {});
    const client = createLandingZoneClient({ baseUrl, fetchApi });

    await client.checkAccountName('../accounts?x=1');

    expect(requests[0].url).toBe(
      `${baseUrl}/account-names/..%2Faccounts%3Fx%3D1`,
    );
  });
});
