import {
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  DescribeAccountCommand,
  DescribeCreateAccountStatusCommand,
  DescribeOrganizationalUnitCommand,
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListChildrenCommand,
  ListOrganizationalUnitsForParentCommand,
  ListParentsCommand,
  ListPoliciesCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
  MoveAccountCommand,
  OrganizationsClient,
  paginateListAccounts,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-organizations';
import { describeContract } from './describeContract';

describeContract('Organizations', suite => {
  let client: OrganizationsClient;
  let rootId: string;

  beforeAll(async () => {
    client = new OrganizationsClient(suite.configuration());
    const { Roots } = await client.send(new ListRootsCommand({}));
    rootId = Roots?.[0].Id ?? '';
  });
  afterAll(() => client.destroy());

  async function createUnit(Name: string, ParentId = rootId): Promise<string> {
    const { OrganizationalUnit } = await client.send(
      new CreateOrganizationalUnitCommand({ ParentId, Name }),
    );
    return OrganizationalUnit?.Id ?? '';
  }

  async function createAccount(AccountName: string): Promise<string> {
    const Email = `${AccountName}@example.com`;
    const { CreateAccountStatus } = await client.send(
      new CreateAccountCommand({ AccountName, Email }),
    );
    const status = await finished(CreateAccountStatus?.Id);
    return status?.AccountId ?? '';
  }

  async function finished(CreateAccountRequestId?: string) {
    for (;;) {
      const { CreateAccountStatus: status } = await client.send(
        new DescribeCreateAccountStatusCommand({ CreateAccountRequestId }),
      );
      if (status?.State !== 'IN_PROGRESS') {
        return status;
      }
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }

  it('describes the organization with its management account', async () => {
    const { Organization } = await client.send(
      new DescribeOrganizationCommand({}),
    );
    expect(Organization).toMatchObject({
      Id: expect.stringMatching(/^o-[a-z0-9]{10,32}$/),
      FeatureSet: 'ALL',
      MasterAccountId: expect.stringMatching(/^\d{12}$/),
    });
  });

  it('pages through all accounts', async () => {
    const ids: unknown[] = [];
    for await (const page of paginateListAccounts({ client }, {})) {
      ids.push(...(page.Accounts ?? []).map(({ Id }) => Id));
    }
    expect(new Set(ids).size).toBe(45);
    expect(ids).toHaveLength(45);
  });

  suite.itWith('pages of Organizations', 'gives 20 a page', async () => {
    const { Accounts, NextToken } = await client.send(
      new ListAccountsCommand({}),
    );
    expect(Accounts).toHaveLength(20);
    expect(NextToken).toEqual(expect.any(String));
    await expect(
      client.send(new ListAccountsCommand({ MaxResults: 21 })),
    ).rejects.toMatchObject({
      name: 'InvalidInputException',
      Reason: 'MAX_VALUE_EXCEEDED',
    });
  });

  suite.itWith(
    'refusal of foreign tokens',
    'refuses a token that another query gave',
    async () => {
      const { NextToken } = await client.send(new ListAccountsCommand({}));
      await expect(
        client.send(
          new ListAccountsForParentCommand({ ParentId: rootId, NextToken }),
        ),
      ).rejects.toMatchObject({ name: 'InvalidInputException' });
      await expect(
        client.send(new ListAccountsCommand({ NextToken: 'forged' })),
      ).rejects.toMatchObject({ Reason: 'INVALID_NEXT_TOKEN' });
    },
  );

  it('creates an account that is found under the root', async () => {
    const accountId = await createAccount('payments-test');
    const { Account } = await client.send(
      new DescribeAccountCommand({ AccountId: accountId }),
    );
    expect(Account).toMatchObject({
      Id: accountId,
      Name: 'payments-test',
      Email: 'payments-test@example.com',
      JoinedMethod: 'CREATED',
      JoinedTimestamp: expect.any(Date),
    });
    const { Parents } = await client.send(
      new ListParentsCommand({ ChildId: accountId }),
    );
    expect(Parents).toEqual([{ Id: rootId, Type: 'ROOT' }]);
  });

  suite.itWith(
    'account states',
    'gives an account State, Status and Paths',
    async () => {
      const { Accounts } = await client.send(new ListAccountsCommand({}));
      expect(Accounts?.[1]).toMatchObject({
        State: 'ACTIVE',
        Status: 'ACTIVE',
        Paths: ['o-exampleorg1/r-ex01/ou-ex01-sec00001/100000000002/'],
      });
    },
  );

  suite.itWith(
    'account creation in progress',
    'begins to create an account before it exists',
    async () => {
      const { CreateAccountStatus } = await client.send(
        new CreateAccountCommand({
          AccountName: 'slow',
          Email: 'slow@example.com',
        }),
      );
      expect(CreateAccountStatus?.State).toBe('IN_PROGRESS');
      expect(CreateAccountStatus?.AccountId).toBeUndefined();
      const status = await finished(CreateAccountStatus?.Id);
      expect(status).toMatchObject({
        State: 'SUCCEEDED',
        AccountId: expect.stringMatching(/^\d{12}$/),
        CompletedTimestamp: expect.any(Date),
      });
    },
  );

  suite.itWith(
    'refusal of used e-mails',
    'fails to create an account whose e-mail is in use, in any case',
    async () => {
      await createAccount('taken');
      const { CreateAccountStatus } = await client.send(
        new CreateAccountCommand({
          AccountName: 'other',
          Email: 'TAKEN@example.com',
        }),
      );
      expect(await finished(CreateAccountStatus?.Id)).toMatchObject({
        State: 'FAILED',
        FailureReason: 'EMAIL_ALREADY_EXISTS',
      });
    },
  );

  it('moves an account between units', async () => {
    const unitId = await createUnit('Moving');
    const accountId = await createAccount('moving');
    await client.send(
      new MoveAccountCommand({
        AccountId: accountId,
        SourceParentId: rootId,
        DestinationParentId: unitId,
      }),
    );
    const { Accounts } = await client.send(
      new ListAccountsForParentCommand({ ParentId: unitId }),
    );
    expect(Accounts?.map(({ Id }) => Id)).toEqual([accountId]);
    const { Children } = await client.send(
      new ListChildrenCommand({ ParentId: unitId, ChildType: 'ACCOUNT' }),
    );
    expect(Children).toEqual([{ Id: accountId, Type: 'ACCOUNT' }]);
  });

  suite.itWith(
    'check of source parents',
    'refuses to move an account from where it is not',
    async () => {
      const unitId = await createUnit('Elsewhere');
      const accountId = await createAccount('staying');
      await expect(
        client.send(
          new MoveAccountCommand({
            AccountId: accountId,
            SourceParentId: unitId,
            DestinationParentId: rootId,
          }),
        ),
      ).rejects.toMatchObject({ name: 'DuplicateAccountException' });
      await expect(
        client.send(
          new MoveAccountCommand({
            AccountId: accountId,
            SourceParentId: unitId,
            DestinationParentId: await createUnit('Third'),
          }),
        ),
      ).rejects.toMatchObject({ name: 'SourceParentNotFoundException' });
    },
  );

  it('creates units under units', async () => {
    const parentId = await createUnit('Tree');
    const childId = await createUnit('Leaf', parentId);
    const { OrganizationalUnits } = await client.send(
      new ListOrganizationalUnitsForParentCommand({ ParentId: parentId }),
    );
    expect(OrganizationalUnits).toMatchObject([{ Id: childId, Name: 'Leaf' }]);
    const { OrganizationalUnit } = await client.send(
      new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: childId }),
    );
    expect(OrganizationalUnit?.Arn).toContain(childId);
  });

  suite.itWith(
    'unique names of units',
    'refuses a second unit of the same name',
    async () => {
      const parentId = await createUnit('Unique');
      await createUnit('Leaf', parentId);
      await expect(createUnit('Leaf', parentId)).rejects.toMatchObject({
        name: 'DuplicateOrganizationalUnitException',
      });
    },
  );

  it('tags an account and takes tags away', async () => {
    const ResourceId = await createAccount('tagged');
    const Tags = [
      { Key: 'landing-zone:owner', Value: 'group:default/payments' },
      { Key: 'environment', Value: 'test' },
    ];
    await client.send(new TagResourceCommand({ ResourceId, Tags }));
    await client.send(
      new UntagResourceCommand({ ResourceId, TagKeys: ['environment'] }),
    );
    const answer = await client.send(
      new ListTagsForResourceCommand({ ResourceId }),
    );
    expect(answer.Tags).toEqual([Tags[0]]);
  });

  it('says which account or unit cannot be found', async () => {
    await expect(
      client.send(new DescribeAccountCommand({ AccountId: '999999999999' })),
    ).rejects.toMatchObject({ name: 'AccountNotFoundException' });
    await expect(
      client.send(
        new DescribeOrganizationalUnitCommand({
          OrganizationalUnitId: 'ou-ex01-none0000',
        }),
      ),
    ).rejects.toMatchObject({ name: 'OrganizationalUnitNotFoundException' });
  });

  suite.itWith(
    'account creation in progress',
    'says that a creation cannot be found',
    async () => {
      await expect(
        client.send(
          new DescribeCreateAccountStatusCommand({
            CreateAccountRequestId: 'car-00000000',
          }),
        ),
      ).rejects.toMatchObject({ name: 'CreateAccountStatusNotFoundException' });
    },
  );

  suite.itWith(
    'accounts by access key',
    'answers only the management account',
    async () => {
      const member = new OrganizationsClient(
        suite.configuration('100000000002'),
      );
      await expect(
        member.send(new ListAccountsCommand({})),
      ).rejects.toMatchObject({ name: 'AccessDeniedException' });
      const { Organization } = await member.send(
        new DescribeOrganizationCommand({}),
      );
      expect(Organization?.MasterAccountId).toBe('100000000001');
      member.destroy();
    },
  );

  suite.itWith(
    'UnknownOperationException',
    'names the operation that it lacks',
    async () => {
      await expect(
        client.send(
          new ListPoliciesCommand({ Filter: 'SERVICE_CONTROL_POLICY' }),
        ),
      ).rejects.toMatchObject({
        name: 'UnknownOperationException',
        message: expect.stringContaining('organizations:ListPolicies'),
      });
    },
  );
});
