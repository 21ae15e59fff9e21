import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startTestSandbox, TestSandbox } from '../testUtils/startTestSandbox';

const run = promisify(execFile);
const wanted = process.env.LANDING_ZONE_CONTRACT_AWS_CLI === '1';
const isThere = wanted && spawnSync('aws', ['--version']).status === 0;
const suite = isThere ? describe : describe.skip;
const reason = wanted
  ? 'aws is not on the PATH'
  : 'set LANDING_ZONE_CONTRACT_AWS_CLI=1';

// The AWS CLI builds its requests from another model and another language.
suite(`the sandbox under the AWS CLI${isThere ? '' : ` (${reason})`}`, () => {
  let sandbox: TestSandbox;
  let directory: string;

  beforeAll(async () => {
    sandbox = await startTestSandbox({ accounts: 45 });
    directory = await mkdtemp(join(tmpdir(), 'aws-cli-'));
  });
  afterAll(async () => {
    await sandbox.close();
    await rm(directory, { recursive: true });
  });

  async function aws(...args: string[]): Promise<string> {
    const { stdout } = await run('aws', args, {
      env: {
        PATH: process.env.PATH,
        HOME: directory,
        ...sandbox.environment,
      },
    });
    return stdout;
  }

  async function awsJson(...args: string[]) {
    return JSON.parse(await aws(...args, '--output', 'json'));
  }

  it('lists every account', async () => {
    const { Accounts } = await awsJson('organizations', 'list-accounts');
    expect(Accounts).toHaveLength(45);
  }, 30_000);

  it('gets errors with their codes', async () => {
    await expect(
      aws('organizations', 'describe-account', '--account-id', '999999999999'),
    ).rejects.toThrow(/\(AccountNotFoundException\).*DescribeAccount/);
    await expect(aws('iam', 'get-role', '--role-name', 'x')).rejects.toThrow(
      /\(NoSuchEntity\)/,
    );
    await expect(
      aws('s3api', 'get-bucket-policy', '--bucket', 'x'),
    ).rejects.toThrow(/\(UnknownOperationException\).*s3:GetBucketPolicy/);
  }, 30_000);

  it('copies files to S3, lists them and copies them back', async () => {
    const file = join(directory, 'file.txt');
    await writeFile(file, 'content');
    await aws('s3', 'mb', 's3://cli-bucket');
    await aws('s3', 'cp', file, 's3://cli-bucket/deep/größe.txt');
    expect(await aws('s3', 'ls', 's3://cli-bucket/deep/')).toContain(
      'größe.txt',
    );
    const copy = join(directory, 'copy.txt');
    await aws('s3', 'cp', 's3://cli-bucket/deep/größe.txt', copy);
    expect(await readFile(copy, 'utf8')).toBe('content');
    await aws('s3', 'rb', 's3://cli-bucket', '--force');
  }, 60_000);

  it('assumes a role and calls for the member account', async () => {
    const { Credentials } = await awsJson(
      'sts',
      'assume-role',
      '--role-arn',
      'arn:aws:iam::100000000002:role/AWSControlTowerExecution',
      '--role-session-name',
      'cli',
    );
    expect(Credentials.AccessKeyId).toMatch(/^ASIA/);
  }, 30_000);

  it('speaks the query and the JSON protocols', async () => {
    const topic = 'arn:aws:sns:us-east-1:100000000001:landing-zone-operators';
    const published = await awsJson(
      'sns',
      'publish',
      '--topic-arn',
      topic,
      '--message',
      'ümlaut & <tag>',
    );
    expect(published.MessageId).toEqual(expect.any(String));
    const tags = 'Key=team,Value=payments';
    await aws(
      'ssm',
      'put-parameter',
      '--name',
      '/cli',
      '--value',
      'v',
      '--type',
      'String',
      '--tags',
      tags,
    );
    const { Parameter } = await awsJson(
      'ssm',
      'get-parameter',
      '--name',
      '/cli',
    );
    expect(Parameter.Value).toBe('v');
  }, 60_000);
});
