import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { createMemberCredentials } from './createMemberCredentials';

describe('createMemberCredentials', () => {
  let server: Server;
  let asked: URLSearchParams;
  let answer: string;
  const before = process.env;

  beforeEach(async () => {
    process.env = {
      ...before,
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 'secret',
    };
    server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      asked = new URLSearchParams(Buffer.concat(chunks).toString());
      response.writeHead(answer.includes('<Error>') ? 403 : 200);
      response.end(answer);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterEach(() => {
    process.env = before;
    server.close();
    server.closeAllConnections();
  });

  function credentialsOf(accountId: string, executionArn: string) {
    const { port } = server.address() as AddressInfo;
    return createMemberCredentials({
      connection: {
        region: 'us-gov-west-1',
        endpoint: `http://127.0.0.1:${port}`,
      },
      roleName: 'MemberRole',
    })(accountId, executionArn)();
  }

  it('says which role in which account could not be assumed', async () => {
    answer = `<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>
      <Message>no trust</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`;
    await expect(
      credentialsOf('200000000002', 'arn:aws:states:eu-west-1:1:execution:a:b'),
    ).rejects.toThrow('arn:aws:iam::200000000002:role/MemberRole');
  });

  it('assumes the role in the partition of the execution', async () => {
    answer = `<AssumeRoleResponse><AssumeRoleResult><Credentials>
      <AccessKeyId>ASIA1</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
      <SessionToken>t</SessionToken><Expiration>2030-01-01T00:00:00Z</Expiration>
      </Credentials></AssumeRoleResult></AssumeRoleResponse>`;
    await expect(
      credentialsOf(
        '200000000002',
        'arn:aws-us-gov:states:us-gov-west-1:1:execution:a:b',
      ),
    ).resolves.toMatchObject({ accessKeyId: 'ASIA1', sessionToken: 't' });
    expect(asked.get('RoleArn')).toBe(
      'arn:aws-us-gov:iam::200000000002:role/MemberRole',
    );
    expect(asked.get('RoleSessionName')).toBe('landing-zone-account-request');
  });
});
