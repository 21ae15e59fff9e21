import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CreateAccountAliasCommand,
  IAMClient,
  ListAccountAliasesCommand,
} from '@aws-sdk/client-iam';
import {
  CreateAccountCommand,
  DescribeAccountCommand,
  DescribeCreateAccountStatusCommand,
  ListTagsForResourceCommand,
  OrganizationsClient,
  TagResourceCommand,
} from '@aws-sdk/client-organizations';
import {
  CreateBucketCommand,
  GetObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
import {
  GetParameterCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { createSandbox } from './createSandbox';
import { outboxMessages } from './outbox/OutboxStore';
import {
  memberAccountId,
  organizationYaml,
} from './testUtils/organizationYaml';
import { startTestSandbox, TestSandbox } from './testUtils/startTestSandbox';

describe('createSandbox', () => {
  let sandbox: TestSandbox | undefined;

  afterEach(async () => {
    await sandbox?.close();
    sandbox = undefined;
  });

  it('seeds what the organization file says', async () => {
    sandbox = await startTestSandbox();
    const configuration = sandbox.configuration();
    const { AccountAliases } = await new IAMClient(configuration).send(
      new ListAccountAliasesCommand({}),
    );
    expect(AccountAliases).toEqual(['harbor-management']);
    const { Topics } = await new SNSClient(configuration).send(
      new ListTopicsCommand({}),
    );
    expect(Topics).toEqual([
      {
        TopicArn: 'arn:aws:sns:us-east-1:100000000001:landing-zone-operators',
      },
    ]);
    const { Tags } = await new OrganizationsClient(configuration).send(
      new ListTagsForResourceCommand({ ResourceId: '100000000001' }),
    );
    expect(Tags).toEqual([{ Key: 'environment', Value: 'production' }]);
  });

  it('forgets nothing over a restart', async () => {
    sandbox = await startTestSandbox();
    const before = sandbox.configuration();
    const s3 = new S3Client(before);
    const Bucket = 'kept-bucket';
    await s3.send(new CreateBucketCommand({ Bucket }));
    await s3.send(
      new PutBucketVersioningCommand({
        Bucket,
        VersioningConfiguration: { Status: 'Enabled' },
      }),
    );
    const put = { Bucket, Key: '__proto__' };
    const first = await s3.send(
      new PutObjectCommand({ ...put, Body: 'first' }),
    );
    await s3.send(new PutObjectCommand({ ...put, Body: 'second' }));
    await new SSMClient(before).send(
      new PutParameterCommand({ Name: '/kept', Value: 'v', Type: 'String' }),
    );
    await new OrganizationsClient(before).send(
      new TagResourceCommand({
        ResourceId: memberAccountId,
        Tags: [{ Key: 'kept', Value: 'yes' }],
      }),
    );
    await new IAMClient(sandbox.configuration(memberAccountId)).send(
      new CreateAccountAliasCommand({ AccountAlias: 'kept-alias' }),
    );
    const { Credentials } = await new STSClient(before).send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${memberAccountId}:role/AWSControlTowerExecution`,
        RoleSessionName: 'kept',
      }),
    );

    sandbox = await sandbox.restart();

    const after = sandbox.configuration();
    const { Body } = await new S3Client(after).send(
      new GetObjectCommand({ ...put, VersionId: first.VersionId }),
    );
    expect(await Body?.transformToString()).toBe('first');
    const { Parameter } = await new SSMClient(after).send(
      new GetParameterCommand({ Name: '/kept' }),
    );
    expect(Parameter?.Value).toBe('v');
    const { Tags } = await new OrganizationsClient(after).send(
      new ListTagsForResourceCommand({ ResourceId: memberAccountId }),
    );
    expect(Tags).toEqual([{ Key: 'kept', Value: 'yes' }]);
    const session = {
      ...after,
      credentials: {
        accessKeyId: Credentials?.AccessKeyId ?? '',
        secretAccessKey: Credentials?.SecretAccessKey ?? '',
        sessionToken: Credentials?.SessionToken,
      },
    };
    const { Account } = await new STSClient(session).send(
      new GetCallerIdentityCommand({}),
    );
    expect(Account).toBe(memberAccountId);
    const { AccountAliases } = await new IAMClient(session).send(
      new ListAccountAliasesCommand({}),
    );
    expect(AccountAliases).toEqual(['kept-alias']);
  });

  it('takes up an account creation that a restart interrupted', async () => {
    // A minute on AWS takes a minute here, until the restart makes it short.
    sandbox = await startTestSandbox({ timeScale: 1 });
    const { CreateAccountStatus } = await new OrganizationsClient(
      sandbox.configuration(),
    ).send(
      new CreateAccountCommand({ AccountName: 'slow', Email: 's@example.com' }),
    );
    sandbox = await sandbox.restart({ timeScale: 10_000 });
    const client = new OrganizationsClient(sandbox.configuration());
    let AccountId: string | undefined;
    while (!AccountId) {
      const answer = await client.send(
        new DescribeCreateAccountStatusCommand({
          CreateAccountRequestId: CreateAccountStatus?.Id,
        }),
      );
      AccountId = answer.CreateAccountStatus?.AccountId;
    }
    const { Account } = await client.send(
      new DescribeAccountCommand({ AccountId }),
    );
    expect(Account?.Name).toBe('slow');
  });

  it('lets the management account into a new account', async () => {
    sandbox = await startTestSandbox();
    const client = new OrganizationsClient(sandbox.configuration());
    const { CreateAccountStatus } = await client.send(
      new CreateAccountCommand({
        AccountName: 'entered',
        Email: 'e@example.com',
        RoleName: 'Entry',
      }),
    );
    const status = new DescribeCreateAccountStatusCommand({
      CreateAccountRequestId: CreateAccountStatus?.Id,
    });
    let AccountId: string | undefined;
    while (!AccountId) {
      const answer = await client.send(status);
      AccountId = answer.CreateAccountStatus?.AccountId;
    }
    const { AssumedRoleUser } = await new STSClient(
      sandbox.configuration(),
    ).send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${AccountId}:role/Entry`,
        RoleSessionName: 'portal',
      }),
    );
    expect(AssumedRoleUser?.Arn).toContain(`${AccountId}:assumed-role/Entry`);
  });

  it('leaves Status out when it is told to', async () => {
    sandbox = await startTestSandbox({ withoutStatus: true });
    const { Account } = await new OrganizationsClient(
      sandbox.configuration(),
    ).send(new DescribeAccountCommand({ AccountId: memberAccountId }));
    expect(Account?.State).toBe('ACTIVE');
    expect(Account).not.toHaveProperty('Status');
  });

  it('begins again when it is told to, and drops the bodies', async () => {
    sandbox = await startTestSandbox();
    const s3 = new S3Client(sandbox.configuration());
    await s3.send(new CreateBucketCommand({ Bucket: 'gone' }));
    await s3.send(
      new PutObjectCommand({ Bucket: 'gone', Key: 'a', Body: 'b' }),
    );
    sandbox = await sandbox.restart({ fresh: true });
    await expect(
      new S3Client(sandbox.configuration()).send(
        new GetObjectCommand({ Bucket: 'gone', Key: 'a' }),
      ),
    ).rejects.toMatchObject({ name: 'NoSuchBucket' });
    const bodies = join(sandbox.directory, 'snapshot.json.bodies');
    expect(await readdir(bodies)).toEqual([]);
  });

  it('refuses the snapshot of another organization', async () => {
    sandbox = await startTestSandbox();
    const { directory } = sandbox;
    await sandbox.runtime.state.flush();
    const organization = join(directory, 'other.yaml');
    const text = organizationYaml().replace('o-exampleorg1', 'o-otherorgan1');
    await writeFile(organization, text);
    await expect(
      createSandbox({
        organization,
        snapshotFile: join(directory, 'snapshot.json'),
      }),
    ).rejects.toThrow(/is of the organization o-exampleorg1.*--fresh/);
  });

  it('names a port that is taken', async () => {
    sandbox = await startTestSandbox();
    const port = Number(new URL(sandbox.url).port);
    const organization = join(sandbox.directory, 'organization.yaml');
    await expect(createSandbox({ organization, port })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken`,
    );
  });

  it('puts mails into the outbox', async () => {
    sandbox = await startTestSandbox();
    await new SESClient(sandbox.configuration()).send(
      new SendEmailCommand({
        Source: 'portal@example.com',
        Destination: { ToAddresses: ['owner@example.org'] },
        Message: {
          Subject: { Data: '<script>alert(1)</script>' },
          Body: { Html: { Data: '<p class="x">it\'s "ready"</p>' } },
        },
      }),
    );
    expect(outboxMessages(sandbox.runtime.state)).toMatchObject([
      { channel: 'email', to: ['owner@example.org'] },
    ]);
    const response = await fetch(`${sandbox.url}/_sandbox/outbox`);
    expect(response.headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
    const html = await response.text();
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain(
      'sandbox="" title="&lt;script&gt;alert(1)&lt;/script&gt;" srcdoc="&lt;p class=&quot;x&quot;&gt;it&apos;s &quot;ready&quot;&lt;/p&gt;"',
    );
    const json = await fetch(`${sandbox.url}/_sandbox/outbox.json`);
    const { messages } = (await json.json()) as { messages: object[] };
    expect(messages).toHaveLength(1);
  });

  it('says what it supports, and that it is well', async () => {
    sandbox = await startTestSandbox();
    const page = await fetch(`${sandbox.url}/_sandbox/coverage.json`);
    const { services } = (await page.json()) as {
      services: { id: string; operations: { name: string }[] }[];
    };
    const s3 = services.find(({ id }) => id === 's3');
    expect(s3?.operations).toContainEqual({ name: 'GetObject' });
    const html = await fetch(`${sandbox.url}/_sandbox/coverage`);
    expect(await html.text()).toContain('PutBucketVersioning');
    const health = await fetch(`${sandbox.url}/_sandbox/health`);
    expect(await health.json()).toMatchObject({ status: 'ok' });
    const none = await fetch(`${sandbox.url}/_sandbox/nothing`);
    expect(none.status).toBe(404);
    expect(await none.text()).toContain('/_sandbox/coverage');
  });
});
