import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { SendEmailCommand } from '@aws-sdk/client-ses';
import { StartSyncExecutionCommand } from '@aws-sdk/client-sfn';
import * as clients from '.';

const credentials = { accessKeyId: '200000000001', secretAccessKey: 'test' };

describe('the create functions', () => {
  let server: Server;
  let requests: IncomingMessage[];
  let answer: (count: number) => { status: number; body: string } | undefined;

  beforeEach(async () => {
    requests = [];
    answer = () => ({ status: 200, body: '{}' });
    server = createServer((request, response) => {
      requests.push(request);
      request.resume();
      const found = answer(requests.length);
      if (found) response.writeHead(found.status).end(found.body);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  function options(more: Partial<clients.AwsClientOptions> = {}) {
    const { port } = server.address() as AddressInfo;
    const endpoint = `http://127.0.0.1:${port}`;
    return { region: 'eu-central-1', credentials, endpoint, ...more };
  }

  const throttled = {
    status: 400,
    body: JSON.stringify({ __type: 'TooManyRequestsException' }),
  };

  it('give up after the given number of attempts', async () => {
    answer = () => throttled;
    const client = clients.createOrganizationsClient(
      options({ maxAttempts: 2 }),
    );
    await expect(
      client.send(new ListAccountsCommand({})),
    ).rejects.toMatchObject({ name: 'TooManyRequestsException' });
    expect(requests).toHaveLength(2);
  });

  it('repeat what AWS throttled', async () => {
    answer = count => (count === 1 ? throttled : { status: 200, body: '{}' });
    const client = clients.createOrganizationsClient(options());
    await client.send(new ListAccountsCommand({}));
    expect(requests).toHaveLength(2);
  });

  it('throw when no answer comes in time', async () => {
    answer = () => undefined;
    const client = clients.createOrganizationsClient(
      options({ maxAttempts: 1, requestTimeoutMs: 50 }),
    );
    await expect(
      client.send(new ListAccountsCommand({})),
    ).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('say in the user agent what product calls', async () => {
    const client = clients.createOrganizationsClient(options());
    await client.send(new ListAccountsCommand({}));
    expect(requests[0].headers['user-agent']).toContain(
      'landing-zone-for-backstage',
    );
  });

  it('address buckets by path and leave host prefixes out with an endpoint', async () => {
    await clients
      .createS3Client(options())
      .send(new GetObjectCommand({ Bucket: 'bucket', Key: 'key' }));
    expect(requests[0].url).toMatch(/^\/bucket\/key/);
    answer = () => ({
      status: 200,
      body: '{"executionArn":"a","startDate":1,"stopDate":1,"status":"SUCCEEDED"}',
    });
    await clients
      .createSfnClient(options())
      .send(new StartSyncExecutionCommand({ stateMachineArn: 'arn' }));
    expect(requests[1].headers.host).toMatch(/^127\.0\.0\.1:/);
  });

  it('sign for the region with the credentials that are given', async () => {
    answer = () => ({
      status: 200,
      body: '<SendEmailResponse><SendEmailResult><MessageId>1</MessageId></SendEmailResult></SendEmailResponse>',
    });
    await clients.createSesClient(options()).send(
      new SendEmailCommand({
        Source: 'a@example.com',
        Destination: { ToAddresses: ['b@example.com'] },
        Message: { Subject: { Data: 's' }, Body: { Text: { Data: 't' } } },
      }),
    );
    expect(requests[0].headers.authorization).toContain(
      'Credential=200000000001/',
    );
    expect(requests[0].headers.authorization).toContain('/eu-central-1/ses/');
  });

  it.each([
    ['createOrganizationsClient', 'Organizations'],
    ['createStsClient', 'STS'],
    ['createIamClient', 'IAM'],
    ['createS3Client', 'S3'],
    ['createCodePipelineClient', 'CodePipeline'],
    ['createServiceCatalogClient', 'Service Catalog'],
    ['createSfnClient', 'SFN'],
    ['createSsmClient', 'SSM'],
    ['createSnsClient', 'SNS'],
    ['createSesClient', 'SES'],
  ] as const)(
    '%s makes a client of %s with the shared settings',
    async (name, id) => {
      const { config } = clients[name]({ region: 'eu-west-1' });
      expect(config.serviceId).toBe(id);
      expect(await config.region()).toBe('eu-west-1');
      expect(await config.maxAttempts()).toBe(8);
      expect(await config.retryStrategy()).toMatchObject({ mode: 'adaptive' });
      expect(config.disableHostPrefix).toBe(false);
    },
  );
});
