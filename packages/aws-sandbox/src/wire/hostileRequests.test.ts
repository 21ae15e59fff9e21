import { request } from 'node:http';
import { crc32 } from 'node:zlib';
import { startTestSandbox, TestSandbox } from '../testUtils/startTestSandbox';

function signed(service: string): Record<string, string> {
  return {
    authorization: `AWS4-HMAC-SHA256 Credential=100000000001/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
  };
}

describe('requests that no SDK would send', () => {
  let sandbox: TestSandbox;

  beforeAll(async () => {
    sandbox = await startTestSandbox();
    await send('s3', { method: 'PUT', path: '/bucket' });
  });
  afterAll(() => sandbox.close());

  async function send(
    service: string,
    options: {
      method?: string;
      path?: string;
      headers?: Record<string, string>;
      body?: string | Uint8Array;
    } = {},
  ) {
    const { method = 'POST', path = '/', headers, body } = options;
    const response = await fetch(`${sandbox.url}${path}`, {
      method,
      headers: { ...signed(service), ...headers },
      body,
    });
    const { status } = response;
    return { status, text: await response.text(), headers: response.headers };
  }

  function sendJson(target: string, body: string) {
    return send('organizations', {
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSOrganizationsV20161128.${target}`,
      },
      body,
    });
  }

  function sendForm(body: string) {
    const type = 'application/x-www-form-urlencoded; charset=utf-8';
    return send('iam', { headers: { 'content-type': type }, body });
  }

  it.each([
    ['{"AccountId":', 'SerializationException'],
    ['"text"', 'SerializationException'],
    ['[]', 'SerializationException'],
    ['{"AccountId":12}', 'SerializationException'],
    ['{"AccountId":null}', 'InvalidInputException'],
    ['', 'InvalidInputException'],
    ['{"AccountId":"__proto__"}', 'AccountNotFoundException'],
    ['{"AccountId":"constructor"}', 'AccountNotFoundException'],
    [
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      'InvalidInputException',
    ],
  ])('refuses the JSON body %.30s', async (body, code) => {
    const { status, text, headers } = await sendJson('DescribeAccount', body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(JSON.parse(text).__type).toBe(code);
    expect(headers.get('x-amzn-requestid')).toEqual(expect.any(String));
  });

  it('names an operation that the service does not have', async () => {
    const { text } = await sendJson('Nothing', '{}');
    expect(JSON.parse(text)).toMatchObject({
      __type: 'UnknownOperationException',
      message: expect.stringContaining('Organizations has no operation'),
    });
  });

  it('names a service that it does not have', async () => {
    const { status, text } = await send('dynamodb', {
      headers: { 'x-amz-target': 'DynamoDB_20120810.ListTables' },
    });
    expect(status).toBe(501);
    expect(JSON.parse(text)).toMatchObject({
      __type: 'UnknownService',
      message: expect.stringContaining('DynamoDB_20120810'),
    });
  });

  it.each([
    ['Action=GetRole&Version=2010-05-08', 'ValidationError'],
    ['Action=GetRole&Version=2010-05-08&RoleName.a.b=1', 'MalformedInput'],
    [
      'Action=TagRole&Version=2010-05-08&RoleName=a&Tags.member.x.Key=1',
      'MalformedInput',
    ],
    ['Action=ListRoles&Version=2010-05-08&MaxItems=many', 'MalformedInput'],
    [
      `Action=ListRoles&Version=2010-05-08&${'a.'.repeat(40)}=1`,
      'MalformedQueryString',
    ],
    ['Action=Nothing&Version=2010-05-08', 'UnknownOperationException'],
    ['Action=GetRole&Version=1999-01-01', 'UnknownService'],
    ['Version=2010-05-08', 'UnknownOperationException'],
  ])('refuses the form %.60s', async (form, code) => {
    const { status, text } = await sendForm(form);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).toContain(`<Code>${code}</Code>`);
    expect(text).toContain('<RequestId>');
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY x "y">]><Tagging>&x;</Tagging>'],
    ['<Tagging><TagSet>&unknown;</TagSet></Tagging>'],
    ['<Tagging><TagSet></Tagging>'],
    ['<a/><b/>'],
    ['no xml'],
    [`${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`],
  ])('refuses the XML %.60s', async body => {
    const path = '/bucket?tagging';
    const { status, text } = await send('s3', { method: 'PUT', path, body });
    expect(status).toBe(400);
    expect(text).toContain('<Code>MalformedXML</Code>');
  });

  it('refuses requests that are not signed', async () => {
    const response = await fetch(sandbox.url);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('MissingAuthenticationToken');
  });

  it('refuses signatures that it cannot read', async () => {
    const { text } = await send('s3', {
      headers: { authorization: 'Bearer x' },
    });
    expect(text).toContain('IncompleteSignature');
  });

  it('understands presigned addresses until they expire', async () => {
    const at = (date: string) =>
      `/bucket?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=100000000001%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=${date}&X-Amz-Expires=60`;
    const now = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const valid = await fetch(`${sandbox.url}${at(now)}`, { method: 'HEAD' });
    expect(valid.status).toBe(200);
    const expired = await fetch(`${sandbox.url}${at('20200101T000000Z')}`);
    expect(await expired.text()).toContain('Request has expired');
  });

  it('refuses bodies over the limit without reading them', async () => {
    const { status, text } = await sendJson(
      'DescribeAccount',
      `"${'x'.repeat(9 * 1024 * 1024)}"`,
    );
    expect(status).toBe(413);
    expect(JSON.parse(text).__type).toBe('RequestEntityTooLarge');
  });

  it('answers no other host and no other site', async () => {
    const { port } = new URL(sandbox.url);
    const status = await new Promise(resolve => {
      request(
        { port, host: '127.0.0.1', headers: { host: 'attacker.example' } },
        response => {
          response.resume();
          resolve(response.statusCode);
        },
      ).end();
    });
    expect(status).toBe(403);
    const { status: foreign } = await send('s3', {
      headers: { origin: 'https://attacker.example' },
    });
    expect(foreign).toBe(403);
  });

  it.each([
    ['5\r\nhello\r\n0\r\n\r\n', 200],
    ['5;chunk-signature=abc\r\nhello\r\n0\r\n\r\n', 200],
    ['5\r\nhel', 400],
    ['zz\r\nhello\r\n0\r\n\r\n', 400],
    ['6\r\nhello\r\n0\r\n\r\n', 400],
  ])('reads or refuses the chunks %j', async (body, status) => {
    const answer = await send('s3', {
      method: 'PUT',
      path: '/bucket/chunked',
      headers: {
        'content-encoding': 'aws-chunked',
        'x-amz-decoded-content-length': '5',
      },
      body,
    });
    expect(answer.status).toBe(status);
  });

  it('compares checksums, in headers and in trailers', async () => {
    const digest = Buffer.alloc(4);
    digest.writeUInt32BE(crc32('hello'));
    const put = (checksum: string) =>
      send('s3', {
        method: 'PUT',
        path: '/bucket/checked',
        headers: { 'content-encoding': 'aws-chunked' },
        body: `5\r\nhello\r\n0\r\nx-amz-checksum-crc32:${checksum}\r\n\r\n`,
      });
    expect((await put(digest.toString('base64'))).status).toBe(200);
    const refused = await put('AAAAAA==');
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('BadDigest');
    const { text } = await send('s3', {
      method: 'PUT',
      path: '/bucket/checked',
      headers: { 'x-amz-content-sha256': '0'.repeat(64) },
      body: 'hello',
    });
    expect(text).toContain('XAmzContentSHA256Mismatch');
  });
});
