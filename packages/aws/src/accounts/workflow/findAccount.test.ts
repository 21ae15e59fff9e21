import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import {
  createOrganizationsClient,
  createServiceCatalogClient,
} from '../../clients';
import { findAccount } from './findAccount';

jest.setTimeout(20_000);

describe('findAccount', () => {
  let zone: TestLandingZone;
  beforeAll(async () => {
    zone = await createTestLandingZone();
  });
  afterAll(() => zone.close());

  const minutesAgo = (minutes: number) =>
    new Date(Date.now() - minutes * 60_000).toISOString();

  function eventFor(email: string, since?: string) {
    return createTestEvent({
      request: { accountName: 'Orders', email },
      state: since ? { found: { status: 'pending', since } } : {},
    });
  }

  /** Changes the accounts Organizations lists. */
  function listing(change: (account: object) => object) {
    return interceptCalls(
      createOrganizationsClient(zone.connection),
      () =>
        ({ Accounts }) => ({ Accounts: (Accounts as object[]).map(change) }),
    );
  }

  function products(change: (product: object) => object) {
    return interceptCalls(
      createServiceCatalogClient(zone.connection),
      () =>
        ({ ProvisionedProducts }) => ({
          ProvisionedProducts: (ProvisionedProducts as object[]).map(change),
        }),
    );
  }

  it('waits 15 minutes for an account that is not listed, then fails', async () => {
    const event = eventFor('nobody@example.com');
    const { found } = await findAccount(zone.deps, event);
    expect(found).toEqual({ status: 'pending', since: expect.any(String) });
    const later = eventFor('nobody@example.com', minutesAgo(14));
    expect((await findAccount(zone.deps, later)).found?.status).toBe('pending');
    await expect(
      findAccount(zone.deps, eventFor('nobody@example.com', minutesAgo(15))),
    ).rejects.toMatchObject({
      name: 'AccountNotFound',
      failure: {
        step: 'FindAccount',
        message: expect.stringContaining('nobody@example.com'),
        remedy: expect.stringContaining('EMAIL_ALREADY_EXISTS'),
      },
    });
  });

  it('fails at once for an account that is suspended', async () => {
    await expect(
      findAccount(zone.deps, eventFor('OLD@example.com')),
    ).rejects.toMatchObject({
      name: 'AccountNotActive',
      failure: { message: expect.stringContaining('is SUSPENDED') },
    });
  });

  it('waits 60 minutes for an account in activation, then fails', async () => {
    const organizations = listing(account => ({
      ...account,
      State: 'PENDING_ACTIVATION',
    }));
    const deps = { ...zone.deps, organizations };
    const { found } = await findAccount(deps, eventFor('orders@example.com'));
    expect(found).toMatchObject({
      status: 'pending',
      accountId: '200000000004',
      state: 'PENDING_ACTIVATION',
    });
    await expect(
      findAccount(deps, eventFor('orders@example.com', minutesAgo(61))),
    ).rejects.toMatchObject({ name: 'AccountNotActive' });
  });

  it('waits 60 minutes for a product under change, then fails', async () => {
    const serviceCatalog = products(product => ({
      ...product,
      Status: 'UNDER_CHANGE',
    }));
    const deps = { ...zone.deps, serviceCatalog };
    const { found } = await findAccount(deps, eventFor('orders@example.com'));
    expect(found?.status).toBe('pending');
    await expect(
      findAccount(deps, eventFor('orders@example.com', minutesAgo(61))),
    ).rejects.toMatchObject({
      name: 'AccountNotActive',
      failure: { message: expect.stringContaining('still works on') },
    });
  });

  it('passes on that it may not ask', async () => {
    const organizations = interceptCalls(
      createOrganizationsClient(zone.connection),
      () => awsError('AccessDeniedException'),
    );
    await expect(
      findAccount(
        { ...zone.deps, organizations },
        eventFor('orders@example.com'),
      ),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
      failure: { step: 'FindAccount', error: 'AccessDenied' },
    });
  });

  it('reads State before the retired Status', async () => {
    const organizations = listing(account => ({
      ...account,
      State: 'ACTIVE',
      Status: 'SUSPENDED',
    }));
    const { found } = await findAccount(
      { ...zone.deps, organizations },
      eventFor('orders@example.com'),
    );
    expect(found?.status).toBe('found');
  });

  it('reads Status where there is no State', async () => {
    const organizations = listing(account => ({
      ...account,
      State: undefined,
      Status: 'SUSPENDED',
    }));
    await expect(
      findAccount(
        { ...zone.deps, organizations },
        eventFor('orders@example.com'),
      ),
    ).rejects.toMatchObject({ name: 'AccountNotActive' });
  });

  it('needs no product where Control Tower does not make the accounts', async () => {
    const plain = await createTestLandingZone({ controlTower: false });
    const event = eventFor('orders@example.com');
    const { found } = await findAccount(plain.deps, event);
    await plain.close();
    expect(found).toEqual({
      status: 'found',
      since: expect.any(String),
      accountId: '200000000004',
      state: 'ACTIVE',
    });
  });

  it('finds account and product on later pages, whatever the case of the address', async () => {
    const organizations = createOrganizationsClient(zone.connection);
    organizations.middlewareStack.add(
      next => args =>
        next({ ...args, input: { ...args.input, MaxResults: 1 } }),
      { step: 'initialize' },
    );
    const since = minutesAgo(1);
    const { found } = await findAccount(
      { ...zone.deps, organizations },
      eventFor('ORDERS@EXAMPLE.COM', since),
    );
    expect(found).toEqual({
      status: 'found',
      since,
      accountId: '200000000004',
      state: 'ACTIVE',
      provisionedProductId: expect.stringMatching(/^pp-/),
    });
  });
});
