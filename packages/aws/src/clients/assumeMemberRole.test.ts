import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../__testUtils__/createTestLandingZone';
import { awsError, interceptCalls } from '../__testUtils__/interceptCalls';
import { assumeMemberRole, createStsClient } from '.';

jest.setTimeout(20_000);

describe('assumeMemberRole', () => {
  let zone: TestLandingZone;
  beforeAll(async () => {
    zone = await createTestLandingZone();
  });
  afterAll(() => zone.close());

  const accountId = '200000000004';
  const roleName = 'AWSControlTowerExecution';

  it('refuses what is not an account id before asking AWS', () => {
    const sts = createStsClient(zone.connection);
    expect(() =>
      assumeMemberRole({ sts, accountId: '42', roleName, sessionName: 'test' }),
    ).toThrow("'42' is not an account id");
  });

  it('says what to check when the role cannot be assumed', async () => {
    const sts = interceptCalls(createStsClient(zone.connection), () =>
      awsError('AccessDenied', 'not authorized', 403),
    );
    const provider = assumeMemberRole({
      sts,
      accountId,
      roleName,
      sessionName: 'test',
    });
    await expect(provider()).rejects.toMatchObject({
      name: 'AccessDenied',
      operation: 'sts:AssumeRole',
      resource: `arn:aws:iam::${accountId}:role/${roleName}`,
      remedy: expect.stringContaining('trust policy'),
    });
  });

  it('hands the error to the call that needed the credentials', async () => {
    const sts = interceptCalls(createStsClient(zone.connection), () =>
      awsError('AccessDenied', 'not authorized', 403),
    );
    const member = createStsClient({
      ...zone.connection,
      credentials: assumeMemberRole({
        sts,
        accountId,
        roleName,
        sessionName: 'test',
      }),
    });
    await expect(
      member.send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({ operation: 'sts:AssumeRole' });
  });

  it('refuses an answer without credentials', async () => {
    const sts = interceptCalls(createStsClient(zone.connection), () => () => ({
      Credentials: undefined,
    }));
    const provider = assumeMemberRole({
      sts,
      accountId,
      roleName,
      sessionName: 'test',
    });
    await expect(provider()).rejects.toThrow('the answer holds no credentials');
  });

  it('acts in the member account, in the partition, under a legal session name', async () => {
    const asked: Record<string, unknown>[] = [];
    const sts = interceptCalls(
      createStsClient(zone.connection),
      (_command, input) => {
        asked.push(input);
        return undefined;
      },
    );
    const member = createStsClient({
      ...zone.connection,
      credentials: assumeMemberRole({
        sts,
        accountId,
        roleName,
        sessionName: `request 1:${'x'.repeat(80)}`,
      }),
    });
    for (let count = 0; count < 3; count++) {
      const { Account } = await member.send(new GetCallerIdentityCommand({}));
      expect(Account).toBe(accountId);
    }
    expect(asked).toEqual([
      {
        RoleArn: `arn:aws:iam::${accountId}:role/${roleName}`,
        RoleSessionName: `request-1-${'x'.repeat(54)}`,
      },
    ]);
  });
});
