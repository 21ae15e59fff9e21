import {
  CreateAccountAliasCommand,
  ListAccountAliasesCommand,
} from '@aws-sdk/client-iam';
import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { foundState } from '../../__testUtils__/foundState';
import { createIamClient } from '../../clients';
import { setAccountAlias } from './setAccountAlias';

jest.setTimeout(20_000);

describe('setAccountAlias', () => {
  let zone: TestLandingZone;
  beforeEach(async () => {
    zone = await createTestLandingZone();
  });
  afterEach(() => zone.close());

  const aliasOf = async (accountId: string) => {
    const { AccountAliases } = await zone.deps
      .memberIam(accountId)
      .send(new ListAccountAliasesCommand({}));
    return AccountAliases;
  };

  const eventFor = (accountAlias?: string) =>
    createTestEvent({ request: { accountAlias }, state: foundState });

  it('fails with its own words when another account has the alias', async () => {
    await zone.deps
      .memberIam('200000000003')
      .send(new CreateAccountAliasCommand({ AccountAlias: 'shop-orders' }));
    await expect(
      setAccountAlias(zone.deps, eventFor('shop-orders')),
    ).rejects.toMatchObject({
      name: 'AliasTaken',
      failure: {
        step: 'SetAccountAlias',
        accountId: '200000000004',
        message: expect.stringContaining("the alias 'shop-orders'"),
        remedy: expect.stringContaining('another accountAlias'),
      },
    });
  });

  it('says which role to look at when the account cannot be entered', async () => {
    const memberIam = () =>
      createIamClient({
        ...zone.connection,
        credentials: async () => {
          throw new Error('no credentials');
        },
      });
    await expect(
      setAccountAlias({ memberIam }, eventFor('shop-orders')),
    ).rejects.toMatchObject({
      failure: { step: 'SetAccountAlias', accountId: '200000000004' },
    });
  });

  it('refuses to be called before FindAccount', async () => {
    await expect(
      setAccountAlias(
        zone.deps,
        createTestEvent({ request: { accountAlias: 'shop-orders' } }),
      ),
    ).rejects.toMatchObject({ name: 'CheckFailed' });
  });

  it('does nothing when no alias was requested', async () => {
    const { alias } = await setAccountAlias(zone.deps, eventFor());
    expect(alias).toEqual({ status: 'not-requested' });
    expect(await aliasOf('200000000004')).toEqual([]);
  });

  it('sets the alias once', async () => {
    const event = eventFor('shop-orders');
    const first = await setAccountAlias(zone.deps, event);
    expect(first.alias).toEqual({ status: 'set', alias: 'shop-orders' });
    const second = await setAccountAlias(zone.deps, event);
    expect(second.alias).toEqual({ status: 'unchanged', alias: 'shop-orders' });
    expect(await aliasOf('200000000004')).toEqual(['shop-orders']);
  });
});
