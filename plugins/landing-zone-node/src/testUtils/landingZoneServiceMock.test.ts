import { mockCredentials } from '@backstage/backend-test-utils';
import { accountRequestProblemsOf } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneServiceMock } from './landingZoneServiceMock';

const options = { credentials: mockCredentials.user() };
const input = {
  accountName: 'Payments',
  supportEmails: ['payments@example.com'],
  organizationalUnit: 'Sandbox',
  owner: 'group:default/payments',
  environment: 'test',
  purpose: 'test',
};
const account = (accountId: string, name: string) => ({
  accountId,
  name,
  email: `${name}@example.com`,
  state: 'ACTIVE',
  arn: 'arn',
  organizationalUnit: { id: 'ou-1', path: 'Sandbox' },
  tags: {},
  entityRef: `resource:default/${accountId}`,
  links: { console: 'https://example.com' },
  syncedAt: '2026-01-01T00:00:00.000Z',
});

describe('landingZoneServiceMock', () => {
  it('refuses a taken name with the problems of the backend', async () => {
    const service = landingZoneServiceMock({
      accounts: [account('1', 'payments')],
    });

    const error = await service
      .requestAccount({ account: input }, options)
      .catch(e => e);

    expect(error).toMatchObject({ name: 'ResponseError', statusCode: 400 });
    expect(accountRequestProblemsOf(error)).toMatchObject([
      { field: 'accountName', rule: 'name-in-use' },
    ]);
    const plan = await service.planAccountRequest(input, options);
    expect(plan.valid).toBe(false);
  });

  it('repeats a request for the same token and refuses other content', async () => {
    const service = landingZoneServiceMock();
    const request = { account: input, clientRequestToken: 'token' };

    const first = await service.requestAccount(request, options);
    const second = await service.requestAccount(request, options);
    const other = { ...request, account: { ...input, purpose: 'other' } };

    expect(second.requestId).toBe(first.requestId);
    await expect(service.requestAccount(other, options)).rejects.toMatchObject({
      statusCode: 409,
    });
    expect(
      await service.cancelAccountRequest(first.requestId, options),
    ).toMatchObject({ state: 'canceled' });
  });

  it('pages and filters accounts, and knows no others', async () => {
    const service = landingZoneServiceMock({
      accounts: [account('1', 'a'), account('2', 'b'), account('3', 'ab')],
    });

    const page = await service.listAccounts({ limit: 1, search: 'A' }, options);
    const next = await service.listAccounts(
      { limit: 1, search: 'A', cursor: page.nextCursor },
      options,
    );

    expect(page).toMatchObject({ totalItems: 3, items: [{ accountId: '1' }] });
    expect(next.items).toHaveLength(1);
    await expect(service.getAccount('9', options)).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});
