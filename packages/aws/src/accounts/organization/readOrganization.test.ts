import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import { createOrganizationsClient } from '../../clients';
import { readOrganization } from './readOrganization';

jest.setTimeout(20_000);

describe('readOrganization', () => {
  let zone: TestLandingZone;
  beforeAll(async () => {
    zone = await createTestLandingZone({ withoutStatus: true });
  });
  afterAll(() => zone.close());

  it('throws with operation, code and request id when the accounts cannot be listed', async () => {
    const organizations = interceptCalls(
      createOrganizationsClient(zone.connection),
      command =>
        command === 'ListAccountsCommand'
          ? awsError(
              'AccessDeniedException',
              'User: arn:aws:sts::200000000001:assumed-role/portal/x is not authorized to perform: organizations:ListAccounts on resource: *',
            )
          : undefined,
    );
    await expect(readOrganization({ organizations })).rejects.toMatchObject({
      name: 'AccessDenied',
      awsCode: 'AccessDeniedException',
      requestId: 'request-id-1',
      operation: 'organizations:ListAccounts',
      remedy: expect.stringContaining(
        'Allow organizations:ListAccounts on the organization to arn:aws:sts::200000000001:assumed-role/portal/x',
      ),
    });
  });

  it('reports the account whose tags cannot be read and reads the rest', async () => {
    const organizations = interceptCalls(
      createOrganizationsClient(zone.connection),
      (command, input) =>
        command === 'ListTagsForResourceCommand' &&
        input.ResourceId === '200000000003'
          ? awsError('TargetNotFoundException')
          : undefined,
    );
    const { accounts, failures } = await readOrganization({ organizations });
    expect(failures).toEqual([
      {
        accountId: '200000000003',
        operation: 'organizations:ListTagsForResource',
        message: expect.stringContaining('account 200000000003'),
      },
    ]);
    expect(accounts.find(({ name }) => name === 'Audit')?.tags).toEqual({});
    expect(accounts.find(({ name }) => name === 'Orders')?.tags).toEqual({
      team: 'shop',
    });
  });

  it('reports the unit whose children cannot be read and reads the rest', async () => {
    const organizations = interceptCalls(
      createOrganizationsClient(zone.connection),
      (command, input) =>
        command === 'ListOrganizationalUnitsForParentCommand' &&
        input.ParentId === 'ou-te01-wkl00001'
          ? awsError('ParentNotFoundException')
          : undefined,
    );
    const reading = await readOrganization({ organizations });
    expect(reading.failures).toMatchObject([
      { operation: 'organizations:ListOrganizationalUnitsForParent' },
    ]);
    expect(reading.organizationalUnits.map(({ path }) => path)).toEqual([
      'Security',
      'Workloads',
      'Legacy',
    ]);
    const orders = reading.accounts.find(({ name }) => name === 'Orders');
    expect(orders?.parentId).toBe('ou-te01-prd00001');
    expect(orders?.organizationalUnitPath).toBeUndefined();
  });

  it('reads units with parents first, accounts of every state from State, and tags', async () => {
    const { organizations } = zone.deps;
    const reading = await readOrganization({ organizations });
    expect(reading).toMatchObject({
      organizationId: 'o-testorg0001',
      managementAccountId: '200000000001',
      root: { id: 'r-te01' },
      failures: [],
    });
    expect(
      reading.organizationalUnits.map(({ path, parentId }) => [path, parentId]),
    ).toEqual([
      ['Security', 'r-te01'],
      ['Workloads', 'r-te01'],
      ['Legacy', 'r-te01'],
      ['Workloads/Production', 'ou-te01-wkl00001'],
      ['Workloads/Development', 'ou-te01-wkl00001'],
    ]);
    expect(
      reading.accounts.map(account => [
        account.name,
        account.state,
        account.organizationalUnitPath,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['Management', 'ACTIVE', 'Root'],
        ['Orders', 'ACTIVE', 'Workloads/Production'],
        ['Old', 'SUSPENDED', 'Legacy'],
      ]),
    );
  });

  it('asks every parent for its accounts when accounts come without Paths', async () => {
    const asked: unknown[] = [];
    const organizations = interceptCalls(
      createOrganizationsClient(zone.connection),
      (command, input) => {
        if (command === 'ListAccountsForParentCommand') {
          asked.push(input.ParentId);
        }
        if (command !== 'ListAccountsCommand') return undefined;
        return ({ Accounts }) => ({
          Accounts: (Accounts as object[]).map(account => ({
            ...account,
            Paths: undefined,
          })),
        });
      },
    );
    const { accounts } = await readOrganization({ organizations });
    expect(asked).toHaveLength(6);
    expect(
      accounts.find(({ name }) => name === 'Orders')?.organizationalUnitPath,
    ).toBe('Workloads/Production');
  });

  it('does not ask parents when Paths say where the accounts stand', async () => {
    const asked: string[] = [];
    const organizations = interceptCalls(
      createOrganizationsClient(zone.connection),
      command => {
        asked.push(command);
        return undefined;
      },
    );
    await readOrganization({ organizations });
    expect(asked).not.toContain('ListAccountsForParentCommand');
  });

  it('reads every page', async () => {
    const organizations = interceptCalls(
      createOrganizationsClient(zone.connection),
      () => undefined,
    );
    organizations.middlewareStack.add(
      (next, context) => args => {
        const paged =
          /^List(Accounts|OrganizationalUnitsForParent)Command$/.test(
            String(context.commandName),
          );
        return next(
          paged ? { ...args, input: { ...args.input, MaxResults: 1 } } : args,
        );
      },
      { step: 'initialize' },
    );
    const reading = await readOrganization({ organizations });
    expect(reading.accounts).toHaveLength(5);
    expect(reading.organizationalUnits).toHaveLength(5);
  });
});
