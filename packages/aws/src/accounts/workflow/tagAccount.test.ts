import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { foundState } from '../../__testUtils__/foundState';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import { createOrganizationsClient } from '../../clients';
import { readAccountTags } from '../organization/readAccountTags';
import { tagAccount } from './tagAccount';

jest.setTimeout(20_000);

describe('tagAccount', () => {
  let zone: TestLandingZone;
  beforeEach(async () => {
    zone = await createTestLandingZone();
  });
  afterEach(() => zone.close());

  const event = createTestEvent({
    request: { tags: { product: 'shop' } },
    state: foundState,
  });

  it.each([
    [
      'TagPolicyViolationException',
      'TagPolicyViolationException',
      'tag policy',
    ],
    ['ConstraintViolationException', 'ConstraintViolationException', '50 tags'],
    ['ConcurrentModificationException', 'Throttled', 'try again'],
  ])('turns %s into %s with a remedy', async (code, name, remedy) => {
    const organizations = interceptCalls(
      createOrganizationsClient(zone.connection),
      command =>
        command === 'TagResourceCommand' ? awsError(code) : undefined,
    );
    await expect(
      tagAccount({ ...zone.deps, organizations }, event),
    ).rejects.toMatchObject({
      name,
      failure: {
        step: 'TagAccount',
        accountId: '200000000004',
        remedy: expect.stringContaining(remedy),
      },
    });
  });

  it('fails when the tags do not come to be there', async () => {
    let reads = 0;
    const organizations = interceptCalls(
      createOrganizationsClient(zone.connection),
      command => {
        if (command !== 'ListTagsForResourceCommand') return undefined;
        reads += 1;
        return () => ({ Tags: [{ Key: 'product', Value: 'other' }] });
      },
    );
    await expect(
      tagAccount({ ...zone.deps, organizations }, event),
    ).rejects.toMatchObject({
      name: 'TagsNotSet',
      failure: { message: expect.stringContaining('account-name') },
    });
    expect(reads).toBe(5);
  });

  it('reads again while the tags are not shown yet', async () => {
    let reads = 0;
    const organizations = interceptCalls(
      createOrganizationsClient(zone.connection),
      command => {
        if (command !== 'ListTagsForResourceCommand') return undefined;
        reads += 1;
        return reads < 3 ? () => ({ Tags: [] }) : undefined;
      },
    );
    const { tagged } = await tagAccount({ ...zone.deps, organizations }, event);
    expect(reads).toBe(3);
    expect(tagged?.keys).toContain('product');
  });

  it('sets every tag of the request and keeps the others', async () => {
    const { tagged } = await tagAccount(zone.deps, event);
    expect(tagged?.keys).toEqual(Object.keys(event.state.account.tags).sort());
    const tags = await readAccountTags({
      organizations: zone.deps.organizations,
      accountId: '200000000004',
    });
    expect(tags).toEqual({ team: 'shop', ...event.state.account.tags });
    expect(tags).toMatchObject({
      product: 'shop',
      'landing-zone:owner': 'group:default/payments',
      'landing-zone:request': 'request-Payments',
    });
  });
});
