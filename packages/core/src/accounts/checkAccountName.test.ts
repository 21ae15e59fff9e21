import {
  accounts,
  configuration,
} from './__testUtils__/accountRequestFixtures';
import { checkAccountName } from './checkAccountName';

describe('checkAccountName', () => {
  it.each(['', 'two words', 'ü', 'x'.repeat(51)])(
    'refuses a name that is written wrongly: %j',
    name => {
      expect(checkAccountName({ name, accounts })).toHaveLength(1);
    },
  );

  it.each(['Old-Shop', 'old-shop', 'ORDERS-PROD', 'audit'])(
    'refuses a name in use: %s',
    name => {
      const problems = checkAccountName({ name, configuration, accounts });
      expect(problems).toEqual([
        expect.objectContaining({ rule: 'name-in-use' }),
      ]);
    },
  );

  it('tells neither id nor address of the account that has the name', () => {
    const told = JSON.stringify(
      ['Old-Shop', 'Orders-prod', 'MANAGEMENT'].map(name =>
        checkAccountName({ name, configuration, accounts }),
      ),
    );
    for (const { accountId, email } of accounts) {
      expect(told).not.toContain(accountId);
      expect(told).not.toContain(email);
    }
  });

  it('looks at the organization alone when there is no configuration', () => {
    expect(checkAccountName({ name: 'Audit', accounts })).toEqual([]);
    expect(checkAccountName({ name: 'old-shop', accounts })).toHaveLength(1);
  });

  it('accepts a free name', () => {
    expect(
      checkAccountName({ name: 'payments-prod', configuration, accounts }),
    ).toEqual([]);
  });
});
