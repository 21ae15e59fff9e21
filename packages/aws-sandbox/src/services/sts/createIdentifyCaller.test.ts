import { createTestRuntime } from '../../state/createTestRuntime';
import { ManualClock } from '../../state/ManualClock';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { IdentifyCaller } from '../../wire/Caller';
import { RequestContext } from '../../wire/RequestContext';
import { addRole } from '../iam/addRole';
import { createIdentifyCaller } from './createIdentifyCaller';
import { createStsService } from './createStsService';

describe('createIdentifyCaller', () => {
  let runtime: SandboxRuntime;
  let clock: ManualClock;
  let identify: IdentifyCaller;

  beforeEach(async () => {
    clock = ManualClock.create();
    runtime = await createTestRuntime({ clock });
    identify = createIdentifyCaller(runtime);
  });

  function scope(accessKeyId: string, service = 'ssm', sessionToken?: string) {
    return { accessKeyId, region: 'us-east-1', service, sessionToken };
  }

  async function assumeRole() {
    addRole({
      runtime,
      accountId: '100000000002',
      roleName: 'Entry',
      trustedAccountId: '100000000001',
    });
    const output = await createStsService(runtime).call(
      'AssumeRole',
      {
        RoleArn: 'arn:aws:iam::100000000002:role/Entry',
        RoleSessionName: 'portal',
        DurationSeconds: 900,
      },
      {
        ...identify(scope('AKIAANY')),
        region: 'us-east-1',
        requestId: 'test',
        sandbox: runtime,
        response: { headers: {} },
      } satisfies RequestContext,
    );
    return (
      output as { Credentials: { AccessKeyId: string; SessionToken: string } }
    ).Credentials;
  }

  it.each([
    ['AKIAEXAMPLE', '100000000001'],
    ['100000000007', '100000000007'],
    ['1234', '100000000001'],
  ])('finds the account of the key %s', (key, accountId) => {
    expect(identify(scope(key))).toEqual({
      accountId,
      principalArn: `arn:aws:iam::${accountId}:user/sandbox`,
    });
  });

  it('finds the account of a session until it ends', async () => {
    const { AccessKeyId, SessionToken } = await assumeRole();
    expect(identify(scope(AccessKeyId, 'ssm', SessionToken))).toEqual({
      accountId: '100000000002',
      principalArn: 'arn:aws:sts::100000000002:assumed-role/Entry/portal',
    });
    await clock.advance(900_000);
    expect(() => identify(scope(AccessKeyId, 'ssm', SessionToken))).toThrow(
      expect.objectContaining({ code: 'ExpiredTokenException' }),
    );
    expect(() => identify(scope(AccessKeyId, 's3', SessionToken))).toThrow(
      expect.objectContaining({ code: 'ExpiredToken', statusCode: undefined }),
    );
    expect(() => identify(scope(AccessKeyId, 'iam', SessionToken))).toThrow(
      expect.objectContaining({ code: 'ExpiredToken', statusCode: 403 }),
    );
  });

  it.each([
    ['ssm', 'UnrecognizedClientException'],
    ['iam', 'InvalidClientTokenId'],
    ['s3', 'InvalidToken'],
  ])('refuses a wrong token in the words of %s', async (service, code) => {
    const { AccessKeyId } = await assumeRole();
    expect(() => identify(scope(AccessKeyId, service))).toThrow(
      expect.objectContaining({ code }),
    );
    expect(() => identify(scope(AccessKeyId, service, 'wrong'))).toThrow(
      expect.objectContaining({ code }),
    );
    expect(() => identify(scope('ASIANOBODY', service, 'x'))).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
