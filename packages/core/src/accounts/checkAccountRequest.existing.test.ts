import {
  accounts,
  canonicalRequest,
  configuration,
  policy,
} from './__testUtils__/accountRequestFixtures';
import type { AccountRequestInput } from './accountRequestSchema';
import { checkAccountRequest } from './checkAccountRequest';
import type { OrganizationAccount } from './OrganizationAccount';

const existing = {
  accountName: 'orders-prod',
  email: 'aws+orders-prod@shop.example',
};

function check(
  changes: Partial<AccountRequestInput>,
  inOrganization: OrganizationAccount[] = accounts,
) {
  return checkAccountRequest({
    request: canonicalRequest(changes),
    policy,
    configuration,
    accounts: inOrganization,
  }).map(({ field, rule }) => [field, rule]);
}

describe('checkAccountRequest with forceUpdate', () => {
  it.each([
    [
      'an account that is not there',
      { accountName: 'unknown', email: 'unknown@shop.example' },
      'entry-missing',
    ],
    [
      'the name with another address',
      { accountName: 'orders-prod', email: 'other@shop.example' },
      'entry-differs',
    ],
    [
      'the address with another name',
      { ...existing, accountName: 'orders' },
      'entry-differs',
    ],
    [
      'the name in another letter case',
      { ...existing, accountName: 'Orders-Prod' },
      'entry-differs',
    ],
    [
      'a mandatory account',
      { accountName: 'Audit', email: 'audits@shop.example' },
      'entry-mandatory',
    ],
  ])('refuses %s', (_, changes, rule) => {
    expect(check({ ...changes, forceUpdate: true })).toEqual([
      ['forceUpdate', rule],
    ]);
  });

  it('refuses to move the account', () => {
    expect(
      check({
        ...existing,
        organizationalUnit: 'Workloads/Development',
        forceUpdate: true,
      }),
    ).toEqual([['organizationalUnit', 'organizational-unit-change']]);
  });

  it('refuses the alias of another account, and allows its own', () => {
    const update = { ...existing, forceUpdate: true };
    expect(check({ ...update, accountAlias: 'shop-orders' })).toEqual([]);
    expect(check({ ...update, accountAlias: 'shop-orders-2' })).toEqual([]);
  });

  it('allows a new purpose for an account that is there', () => {
    expect(
      check({ ...existing, purpose: 'Orders and returns', forceUpdate: true }),
    ).toEqual([]);
  });

  it('takes the address in any letter case', () => {
    expect(
      check({
        ...existing,
        email: 'AWS+Orders-Prod@shop.example',
        forceUpdate: true,
      }),
    ).toEqual([]);
  });

  it('refuses the same name without forceUpdate', () => {
    expect(check(existing)).toEqual([
      ['accountName', 'name-in-use'],
      ['email', 'email-in-use'],
    ]);
  });
});

describe('checkAccountRequest with bypassCreation', () => {
  const bypass = { ...existing, bypassCreation: true };

  it('refuses an account that is not in the organization', () => {
    expect(check(bypass, [])).toEqual([['bypassCreation', 'account-missing']]);
  });

  it.each(['SUSPENDED', 'PENDING_CLOSURE', 'PENDING_ACTIVATION', 'CLOSED'])(
    'refuses an account that is %s',
    state => {
      const changed = accounts.map(account => ({ ...account, state }));
      expect(check(bypass, changed)).toEqual([
        ['bypassCreation', 'account-not-active'],
      ]);
    },
  );

  it('refuses the address of an account with another name', () => {
    expect(check({ ...bypass, accountName: 'somebody-else' })).toEqual([
      ['accountName', 'name-differs'],
    ]);
  });

  it('refuses the name of yet another account', () => {
    expect(check({ ...bypass, accountName: 'Audit' })).toEqual([
      ['accountName', 'name-differs'],
      ['accountName', 'name-in-use'],
    ]);
  });

  it('accepts the name the configuration has, when AWS has another', () => {
    const renamed = accounts.map(account => ({ ...account, name: 'Renamed' }));
    expect(check(bypass, renamed)).toEqual([]);
  });

  it('refuses forceUpdate with it', () => {
    expect(check({ ...bypass, forceUpdate: true })).toEqual([
      ['forceUpdate', 'force-update-with-bypass'],
    ]);
  });

  it('accepts an account that is there and active', () => {
    expect(check(bypass)).toEqual([]);
  });
});
