import {
  AttachRolePolicyCommand,
  CreateAccountAliasCommand,
  CreateRoleCommand,
  DeleteAccountAliasCommand,
  DeleteRoleCommand,
  GetRoleCommand,
  IAMClient,
  ListAccountAliasesCommand,
  ListAttachedRolePoliciesCommand,
  ListRolesCommand,
  ListRoleTagsCommand,
  PutRolePolicyCommand,
  TagRoleCommand,
} from '@aws-sdk/client-iam';
import { describeContract } from './describeContract';

const trustPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: 'lambda.amazonaws.com' },
      Action: 'sts:AssumeRole',
    },
  ],
});

describeContract('IAM', suite => {
  let client: IAMClient;

  beforeAll(() => {
    client = new IAMClient(suite.configuration());
  });
  afterAll(() => client.destroy());

  function createRole(RoleName: string, Path?: string) {
    return client.send(
      new CreateRoleCommand({
        RoleName,
        Path,
        AssumeRolePolicyDocument: trustPolicy,
        Tags: [{ Key: 'made-by', Value: 'test' }],
      }),
    );
  }

  it('creates a role and gives its policy percent-encoded', async () => {
    await createRole('made');
    const { Role } = await client.send(
      new GetRoleCommand({ RoleName: 'made' }),
    );
    expect(Role).toMatchObject({
      RoleName: 'made',
      Path: '/',
      Arn: expect.stringMatching(/^arn:aws:iam::\d{12}:role\/made$/),
      CreateDate: expect.any(Date),
      Tags: [{ Key: 'made-by', Value: 'test' }],
    });
    const policy = decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '');
    expect(JSON.parse(policy)).toEqual(JSON.parse(trustPolicy));
  });

  it('refuses a second role of the same name', async () => {
    await createRole('twice');
    await expect(createRole('twice')).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
    });
  });

  it('says that a role cannot be found', async () => {
    await expect(
      client.send(new GetRoleCommand({ RoleName: 'nowhere' })),
    ).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      $metadata: expect.objectContaining({ httpStatusCode: 404 }),
    });
  });

  it('pages roles by marker', async () => {
    for (const name of ['page-c', 'page-a', 'page-b']) {
      await createRole(name, '/paged/');
    }
    const names: unknown[] = [];
    let Marker: string | undefined;
    do {
      const page = await client.send(
        new ListRolesCommand({ PathPrefix: '/paged/', MaxItems: 2, Marker }),
      );
      names.push(...(page.Roles ?? []).map(({ RoleName }) => RoleName));
      Marker = page.Marker;
    } while (Marker);
    expect(names.sort()).toEqual(['page-a', 'page-b', 'page-c']);
  });

  it('tags roles, and keeps one with a policy from deletion', async () => {
    const RoleName = 'with-policy';
    await createRole(RoleName);
    const Tags = [{ Key: 'team', Value: 'payments' }];
    await client.send(new TagRoleCommand({ RoleName, Tags }));
    const tags = await client.send(new ListRoleTagsCommand({ RoleName }));
    expect(tags.Tags).toEqual(expect.arrayContaining(Tags));
    await client.send(
      new PutRolePolicyCommand({
        RoleName,
        PolicyName: 'inline',
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }],
        }),
      }),
    );
    await expect(
      client.send(
        new PutRolePolicyCommand({
          RoleName,
          PolicyName: 'broken',
          PolicyDocument: '{',
        }),
      ),
    ).rejects.toMatchObject({ name: 'MalformedPolicyDocumentException' });
    await expect(
      client.send(new DeleteRoleCommand({ RoleName })),
    ).rejects.toMatchObject({ name: 'DeleteConflictException' });
  });

  suite.itWith('managed policies', 'attaches a policy of AWS', async () => {
    const RoleName = 'with-managed-policy';
    const PolicyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
    await createRole(RoleName);
    await client.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
    const { AttachedPolicies } = await client.send(
      new ListAttachedRolePoliciesCommand({ RoleName }),
    );
    expect(AttachedPolicies).toEqual([
      { PolicyArn, PolicyName: 'ReadOnlyAccess' },
    ]);
  });

  it('keeps one alias', async () => {
    for (const AccountAlias of ['harbor-first', 'harbor-second']) {
      await client.send(new CreateAccountAliasCommand({ AccountAlias }));
    }
    const { AccountAliases } = await client.send(
      new ListAccountAliasesCommand({}),
    );
    expect(AccountAliases).toEqual(['harbor-second']);
    await client.send(
      new DeleteAccountAliasCommand({ AccountAlias: 'harbor-second' }),
    );
    const after = await client.send(new ListAccountAliasesCommand({}));
    expect(after.AccountAliases).toEqual([]);
  });

  suite.itWith(
    'account alias rules',
    'refuses an alias that another account has',
    async () => {
      const member = new IAMClient(suite.configuration('100000000002'));
      const command = new CreateAccountAliasCommand({
        AccountAlias: 'harbor-shared',
      });
      await member.send(command);
      await expect(client.send(command)).rejects.toMatchObject({
        name: 'EntityAlreadyExistsException',
        $metadata: expect.objectContaining({ httpStatusCode: 409 }),
      });
      member.destroy();
    },
  );

  suite.itWith('account alias rules', 'refuses bad aliases', async () => {
    for (const AccountAlias of ['a--b', 'Upper', '-x-', '123456789012']) {
      await expect(
        client.send(new CreateAccountAliasCommand({ AccountAlias })),
      ).rejects.toMatchObject({
        name: expect.stringMatching(
          /^(ValidationError|InvalidInputException)$/,
        ),
      });
    }
  });

  suite.itWith(
    'account alias rules',
    'says which required member is missing',
    async () => {
      await expect(
        client.send(new GetRoleCommand({ RoleName: undefined })),
      ).rejects.toMatchObject({
        name: 'ValidationError',
        message: expect.stringContaining("Value null at 'roleName'"),
      });
    },
  );
});
