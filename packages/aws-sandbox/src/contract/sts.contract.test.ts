import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { describeContract } from './describeContract';

describeContract('STS', suite => {
  let client: STSClient;
  let iam: IAMClient;

  beforeAll(() => {
    client = new STSClient(suite.configuration());
    iam = new IAMClient(suite.configuration());
  });
  afterAll(() => {
    client.destroy();
    iam.destroy();
  });

  async function createRole(RoleName: string, statement: object) {
    const { Role } = await iam.send(
      new CreateRoleCommand({
        RoleName,
        AssumeRolePolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: 'sts:AssumeRole', ...statement },
          ],
        }),
      }),
    );
    return Role?.Arn;
  }

  it('says who calls', async () => {
    const answer = await client.send(new GetCallerIdentityCommand({}));
    expect(answer.Account).toMatch(/^\d{12}$/);
    expect(answer.Arn).toContain(`::${answer.Account}:`);
    expect(answer.UserId).toEqual(expect.any(String));
  });

  it('gives a session in a role', async () => {
    const { Account } = await client.send(new GetCallerIdentityCommand({}));
    const RoleArn = await createRole('entered', {
      Principal: { AWS: `arn:aws:iam::${Account}:root` },
    });
    const { AssumedRoleUser, Credentials } = await client.send(
      new AssumeRoleCommand({ RoleArn, RoleSessionName: 'portal' }),
    );
    expect(AssumedRoleUser?.Arn).toBe(
      `arn:aws:sts::${Account}:assumed-role/entered/portal`,
    );
    expect(Credentials?.Expiration).toEqual(expect.any(Date));
    const session = new STSClient({
      ...suite.configuration(),
      credentials: {
        accessKeyId: Credentials?.AccessKeyId ?? '',
        secretAccessKey: Credentials?.SecretAccessKey ?? '',
        sessionToken: Credentials?.SessionToken,
      },
    });
    const identity = await session.send(new GetCallerIdentityCommand({}));
    expect(identity).toMatchObject({ Account, Arn: AssumedRoleUser?.Arn });
    session.destroy();
  });

  suite.itWith(
    'trust policies',
    'enters a member account by its role, and only from the management account',
    async () => {
      const RoleArn = 'arn:aws:iam::100000000002:role/AWSControlTowerExecution';
      const command = new AssumeRoleCommand({
        RoleArn,
        RoleSessionName: 'portal',
      });
      const { Credentials } = await client.send(command);
      expect(Credentials?.AccessKeyId).toMatch(/^ASIA/);
      const stranger = new STSClient(suite.configuration('100000000003'));
      await expect(stranger.send(command)).rejects.toMatchObject({
        name: 'AccessDenied',
        $metadata: expect.objectContaining({ httpStatusCode: 403 }),
      });
      stranger.destroy();
    },
  );

  suite.itWith(
    'trust policies',
    'refuses a role that does not exist like one that may not be entered',
    async () => {
      const RoleArn = 'arn:aws:iam::100000000002:role/Nothing';
      await expect(
        client.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'x1' })),
      ).rejects.toMatchObject({ name: 'AccessDenied' });
    },
  );

  suite.itWith('trust policies', 'asks for the external id', async () => {
    const RoleArn = await createRole('external', {
      Principal: { AWS: '*' },
      Condition: { StringEquals: { 'sts:ExternalId': 'secret-word' } },
    });
    const input = { RoleArn, RoleSessionName: 'portal' };
    await expect(
      client.send(new AssumeRoleCommand({ ...input, ExternalId: 'wrong' })),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    const { Credentials } = await client.send(
      new AssumeRoleCommand({ ...input, ExternalId: 'secret-word' }),
    );
    expect(Credentials?.SessionToken).toEqual(expect.any(String));
  });

  suite.itWith(
    'trust policies',
    'refuses a session token that does not belong to its key',
    async () => {
      const session = new STSClient({
        ...suite.configuration(),
        credentials: {
          accessKeyId: 'ASIAUNKNOWNUNKNOWN12',
          secretAccessKey: 'x',
          sessionToken: 'y',
        },
      });
      await expect(
        session.send(new GetCallerIdentityCommand({})),
      ).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
      session.destroy();
    },
  );

  suite.itWith(
    'trust policies',
    'refuses session names and durations',
    async () => {
      const RoleArn = 'arn:aws:iam::100000000002:role/AWSControlTowerExecution';
      await expect(
        client.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'a b' })),
      ).rejects.toMatchObject({ name: 'ValidationError' });
      await expect(
        client.send(
          new AssumeRoleCommand({
            RoleArn,
            RoleSessionName: 'ab',
            DurationSeconds: 10_000,
          }),
        ),
      ).rejects.toMatchObject({
        message: expect.stringContaining('MaxSessionDuration'),
      });
    },
  );
});
