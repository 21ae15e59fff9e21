import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  GetPipelineCommand,
  GetPipelineStateCommand,
  StopPipelineExecutionCommand,
} from '@aws-sdk/client-codepipeline';
import { GetRoleCommand, ListAccountAliasesCommand } from '@aws-sdk/client-iam';
import { HeadBucketCommand } from '@aws-sdk/client-s3';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import { addOrganizationAccount } from '../services/organizations/addOrganizationAccount';
import { openTestLandingZone } from './openTestLandingZone';
import { TestLandingZone } from './TestLandingZone';

const organization = resolve(
  __dirname,
  '../../../../examples/organization/organization.yaml',
);

const opened: TestLandingZone[] = [];
const directories: string[] = [];

// A run is hundreds of calls over the wire.
jest.setTimeout(30_000);

async function open(
  options: Omit<Parameters<typeof openTestLandingZone>[0], 'organization'> = {},
): Promise<TestLandingZone> {
  const zone = await openTestLandingZone({ organization, ...options });
  opened.push(zone);
  return zone;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map(zone => zone.close()));
  for (const directory of directories.splice(0)) {
    await rm(directory, { recursive: true, force: true });
  }
});

describe('the landing zone', () => {
  it('shows the pipeline as the accelerator deploys it', async () => {
    const { codePipeline, file, pipelineName } = await open();
    const { pipeline } = await codePipeline.send(
      new GetPipelineCommand({ name: pipelineName }),
    );
    expect(pipeline?.stages?.map(({ name }) => name)).toEqual([
      'Source',
      'Prepare',
      'Accounts',
      'Bootstrap',
      'Logging',
      'Organization',
      'SecurityAudit',
      'Deploy',
      'Finalize',
    ]);
    const source = pipeline?.stages?.[0].actions?.find(
      ({ name }) => name === 'Configuration',
    );
    expect(source?.actionTypeId?.provider).toBe('S3');
    expect(source?.configuration).toEqual({
      S3Bucket: file.landingZone?.bucket,
      S3ObjectKey: 'zipped/aws-accelerator-config.zip',
      PollForSourceChanges: 'false',
    });
  });

  it('runs through with the archive it is seeded with', async () => {
    const zone = await open();
    await expect(zone.ended(await zone.start())).resolves.toMatchObject({
      status: 'Succeeded',
      sourceRevisions: expect.arrayContaining([
        expect.objectContaining({
          actionName: 'Configuration',
          revisionId: expect.any(String),
        }),
      ]),
    });
  });

  it('creates an account in its unit and leaves behind what a landing zone leaves', async () => {
    const zone = await open();
    const versionId = await zone.addNewcomer();
    const run = await zone.ended(await zone.start());
    expect(run).toMatchObject({
      status: 'Succeeded',
      sourceRevisions: expect.arrayContaining([
        expect.objectContaining({ revisionId: versionId }),
      ]),
    });
    const account = await zone.findAccount();
    expect(account).toMatchObject({
      name: 'Newcomer',
      state: 'ACTIVE',
      unit: { path: 'Workloads/Production/Payments' },
    });
    const id = account?.id ?? '';
    await expect(zone.findProducts()).resolves.toMatchObject([
      { Name: 'Newcomer', Status: 'AVAILABLE', PhysicalId: id },
    ]);
    const { iam, s3, ssm } = zone.clients.member(id);
    for (const RoleName of [
      'AWSControlTowerExecution',
      'AWSAccelerator-AssetsAccessRole',
    ]) {
      await iam.send(new GetRoleCommand({ RoleName }));
    }
    await expect(
      ssm.send(
        new GetParameterCommand({ Name: '/cdk-bootstrap/accel/version' }),
      ),
    ).resolves.toMatchObject({ Parameter: { Value: '21' } });
    const Bucket = `aws-accelerator-s3-access-logs-${id}-us-east-1`;
    await s3.send(new HeadBucketCommand({ Bucket }));
    await expect(
      iam.send(new ListAccountAliasesCommand({})),
    ).resolves.toMatchObject({ AccountAliases: ['harbor-goods-newcomer'] });
  });

  it('enrolls an account that was made without Control Tower', async () => {
    const zone = await open();
    const accountId = addOrganizationAccount({
      runtime: zone.runtime,
      name: 'Newcomer',
      email: 'newcomer@example.com',
      organizationalUnit: 'Workloads/Production/Payments',
    });
    await zone.addNewcomer();
    await expect(zone.ended(await zone.start())).resolves.toMatchObject({
      status: 'Succeeded',
    });
    await expect(zone.findProducts()).resolves.toMatchObject([
      { Status: 'AVAILABLE', PhysicalId: accountId },
    ]);
    const { iam } = zone.clients.member(accountId);
    await iam.send(
      new GetRoleCommand({ RoleName: 'AWSControlTowerExecution' }),
    );
  });

  it('lets Control Tower finish an account whose run is abandoned', async () => {
    const zone = await open({ timeScale: 6000 });
    await zone.addNewcomer();
    const pipelineExecutionId = await zone.start();
    await waitForProduct(zone);
    await zone.codePipeline.send(
      new StopPipelineExecutionCommand({
        pipelineName: zone.pipelineName,
        pipelineExecutionId,
        abandon: true,
      }),
    );
    await expect(zone.ended(pipelineExecutionId)).resolves.toMatchObject({
      status: 'Stopped',
    });
    await waitForProduct(zone, 'AVAILABLE');
    await expect(zone.findAccount()).resolves.toMatchObject({
      state: 'ACTIVE',
      unit: { path: 'Workloads/Production/Payments' },
    });
  });

  it('gives the accounts of the example what a run would have left', async () => {
    const zone = await open();
    for (const accountId of ['100000000001', '100000000014']) {
      const { s3, ssm } = zone.clients.member(accountId);
      const Bucket = `aws-accelerator-s3-access-logs-${accountId}-us-east-1`;
      await s3.send(new HeadBucketCommand({ Bucket }));
      const Name = '/cdk-bootstrap/accel/version';
      await ssm.send(new GetParameterCommand({ Name }));
    }
    await expect(zone.findProducts('CardVault')).resolves.toMatchObject([
      { Status: 'AVAILABLE', PhysicalId: '100000000014' },
    ]);
  });

  it("refuses a configuration that lacks an existing account, in the accelerator's words", async () => {
    const zone = await open();
    await zone.editAccounts(text =>
      text.replace(/ {2}- name: Reporting\n(?: {4}.*\n)+/, ''),
    );
    const id = await zone.start();
    await expect(zone.ended(id)).resolves.toMatchObject({ status: 'Failed' });
    const words =
      'Account with Id 100000000021 and email aws-accounts+Reporting@example.com ' +
      'is not in the accounts configuration and is not a member of an ignored OU.';
    await expect(zone.failedAction(id)).resolves.toMatchObject({
      stageName: 'Prepare',
      output: {
        executionResult: {
          externalExecutionSummary: expect.stringContaining(words),
          errorDetails: {
            code: 'JobFailed',
            message: expect.stringContaining(words),
          },
        },
      },
    });
  });

  it('reads the archive in the version of the run, not in the newest', async () => {
    const zone = await open({ timeScale: 6000 });
    const id = await zone.start();
    while (!(await zone.list())[0].sourceRevisions?.length) {
      await new Promise(wake => setTimeout(wake, 2));
    }
    await zone.editAccounts(() => 'no: accounts');
    await expect(zone.ended(id)).resolves.toMatchObject({
      status: 'Succeeded',
    });
    const next = await zone.start();
    await expect(zone.ended(next)).resolves.toMatchObject({ status: 'Failed' });
    await expect(zone.failedAction(next)).resolves.toMatchObject({
      output: {
        executionResult: {
          externalExecutionSummary: expect.stringMatching(
            /^accounts-config.yaml has \d issues/,
          ),
        },
      },
    });
  });

  it('says so when the archive is no archive', async () => {
    const zone = await open();
    await zone.putArchive(Buffer.from('hello'));
    const id = await zone.start();
    await zone.ended(id);
    const failed = await zone.failedAction(id);
    expect(failed?.output?.executionResult?.errorDetails?.message).toMatch(
      /Phase: DOWNLOAD_SOURCE.*not a valid zip file/,
    );
  });

  describe('without Control Tower', () => {
    const withoutControlTower = {
      change: (file: TestLandingZone['file']) => {
        file.landingZone!.controlTower = false;
      },
    };

    it('creates accounts through Organizations and no products', async () => {
      const zone = await open(withoutControlTower);
      await zone.addNewcomer();
      await expect(zone.ended(await zone.start())).resolves.toMatchObject({
        status: 'Succeeded',
      });
      await expect(zone.findAccount()).resolves.toMatchObject({
        unit: { path: 'Workloads/Production/Payments' },
      });
      await expect(zone.findProducts('')).resolves.toEqual([]);
    });

    it('fails with the reason of Organizations', async () => {
      const zone = await open(withoutControlTower);
      await zone.addNewcomer('SHOP-hosting@example.com');
      const id = await zone.start();
      await zone.ended(id);
      await expect(zone.failedAction(id)).resolves.toMatchObject({
        stageName: 'Accounts',
        output: {
          executionResult: {
            externalExecutionSummary:
              'Account creation failed. Error: Could not create account SHOP-hosting@example.com. ' +
              'Response state: FAILED, Failure reason: EMAIL_ALREADY_EXISTS',
          },
        },
      });
    });

    it('moves an account to where the configuration wants it', async () => {
      const zone = await open(withoutControlTower);
      await zone.editAccounts(text =>
        text.replace(
          /(email: aws-accounts\+Reporting@example.com\n *organizationalUnit: ).*/,
          '$1Sandbox',
        ),
      );
      await zone.ended(await zone.start());
      await expect(
        zone.findAccount('aws-accounts+Reporting@example.com'),
      ).resolves.toMatchObject({ unit: { path: 'Sandbox' } });
    });
  });

  it('takes the same token for the same run', async () => {
    const zone = await open();
    const [first, second] = await Promise.all([
      zone.start('one-token'),
      zone.start('one-token'),
    ]);
    expect(second).toBe(first);
    await zone.ended(first);
    await expect(zone.start('one-token')).resolves.toBe(first);
    await expect(zone.list()).resolves.toHaveLength(1);
  });

  it('goes on with a run after a restart in the middle of it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'landing-zone-'));
    directories.push(directory);
    const snapshotFile = join(directory, 'snapshot.json');
    const before = await open({ snapshotFile, timeScale: 2000 });
    await before.addNewcomer();
    const id = await before.start();
    const [product] = await waitForProduct(before);
    expect(product.Status).toBe('UNDER_CHANGE');
    await opened.pop()?.close();

    const after = await open({ snapshotFile });
    await expect(after.ended(id)).resolves.toMatchObject({
      status: 'Succeeded',
    });
    await expect(after.findAccount()).resolves.toMatchObject({
      unit: { path: 'Workloads/Production/Payments' },
    });
    await expect(after.findProducts()).resolves.toMatchObject([
      { Id: product.Id, Status: 'AVAILABLE' },
    ]);
    const { stageStates } = await after.codePipeline.send(
      new GetPipelineStateCommand({ name: after.pipelineName }),
    );
    expect(
      stageStates?.map(({ latestExecution }) => latestExecution?.status),
    ).toEqual(Array(9).fill('Succeeded'));
  });
});

async function waitForProduct(zone: TestLandingZone, status?: string) {
  for (;;) {
    const products = await zone.findProducts();
    if (products.some(({ Status }) => !status || Status === status)) {
      return products;
    }
    await new Promise(wake => setTimeout(wake, 2));
  }
}
