import { checkConnections } from './checkConnections';
import { testConfiguration } from './__testUtils__/testConfiguration';

describe('checkConnections', () => {
  const here = { accountId: '100000000001', region: 'eu-central-1' };
  const elsewhere = { accountId: '200000000002', region: 'eu-west-1' };
  const { lza } = testConfiguration();

  it.each([
    {
      keys: ['workflows.accountId', 'lza.accountId'],
      overrides: { lza: { ...lza, accountId: elsewhere.accountId } },
    },
    {
      keys: ['workflows.accountId', 'organizations.accountId'],
      overrides: { organizations: elsewhere },
    },
    {
      keys: ['workflows.accountId', 'lza.accountId'],
      overrides: { workflows: { ...here, accountId: elsewhere.accountId } },
    },
    {
      keys: ['workflows.region', 'lza.region'],
      overrides: { workflows: { ...here, region: elsewhere.region } },
    },
  ])('refuses different values of $keys', ({ keys, overrides }) => {
    const check = () => checkConnections(testConfiguration(overrides));
    for (const key of keys) {
      expect(check).toThrow(`landingZone.aws.${key}`);
    }
  });

  it('allows Organizations, which is global, in another Region', () => {
    expect(() =>
      checkConnections(
        testConfiguration({ organizations: { ...here, region: 'us-east-1' } }),
      ),
    ).not.toThrow();
  });
});
