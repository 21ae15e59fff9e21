import {
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import { testOrganization } from '../../__testUtils__/landingZoneFiles';
import { zip } from '../../__testUtils__/zipTools';
import {
  createCodePipelineClient,
  createOrganizationsClient,
} from '../../clients';
import { writeArchive } from '../archive/writeArchive';
import { checkRequest } from './checkRequest';

jest.setTimeout(20_000);

const { bucket, key } = testOrganization;

describe('checkRequest', () => {
  let zone: TestLandingZone;
  beforeEach(async () => {
    zone = await createTestLandingZone();
  });
  afterEach(() => zone.close());

  async function upload(Body: Buffer, Metadata?: Record<string, string>) {
    await zone.deps.s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body, Metadata }),
    );
  }

  it('rejects a request with every problem at once', async () => {
    const event = createTestEvent({
      request: {
        accountName: 'orders',
        email: 'OLD@example.com',
        organizationalUnit: 'Legacy',
        environment: 'moon',
      },
    });
    await expect(checkRequest(zone.deps, event)).rejects.toMatchObject({
      name: 'RequestRejected',
      failure: {
        step: 'CheckRequest',
        message: expect.stringMatching(
          /for account orders breaks \d rules: .*accountName.*email.*organizationalUnit.*environment/s,
        ),
        remedy: expect.stringContaining('Correct the fields'),
      },
    });
  });

  it('rejects an input that was never parsed', async () => {
    const event = createTestEvent();
    Object.assign(event.state.account, {
      accountName: 'has space',
      surprise: true,
    });
    await expect(checkRequest(zone.deps, event)).rejects.toMatchObject({
      name: 'RequestRejected',
      failure: {
        message: expect.stringMatching(
          /accountName.*surprise|surprise.*accountName/s,
        ),
      },
    });
  });

  it('rejects an update of an entry that is not there', async () => {
    const event = createTestEvent({ request: { forceUpdate: true } });
    await expect(checkRequest(zone.deps, event)).rejects.toMatchObject({
      name: 'RequestRejected',
    });
  });

  it('rejects to go on with an account that is not there', async () => {
    const event = createTestEvent({ request: { bypassCreation: true } });
    await expect(checkRequest(zone.deps, event)).rejects.toMatchObject({
      name: 'RequestRejected',
    });
  });

  it('cannot take requests while the configuration comes from Git', async () => {
    const codePipeline = interceptCalls(
      createCodePipelineClient(zone.connection),
      () =>
        ({ pipeline }) => ({
          pipeline: JSON.parse(
            JSON.stringify(pipeline).replaceAll(
              '"provider":"S3"',
              '"provider":"CodeCommit"',
            ),
          ),
        }),
    );
    await expect(
      checkRequest({ ...zone.deps, codePipeline }, createTestEvent()),
    ).rejects.toMatchObject({
      name: 'CheckFailed',
      failure: {
        message: expect.stringContaining('CodeCommit'),
        remedy: expect.stringContaining('in that repository'),
      },
    });
  });

  it('cannot take requests while somebody else owns the archive', async () => {
    const { content } = await zone.archive.read();
    await upload(await writeArchive(content), {
      'landing-zone-configuration-owner': 'platform-git',
    });
    await expect(
      checkRequest(zone.deps, createTestEvent()),
    ).rejects.toMatchObject({
      name: 'CheckFailed',
      failure: { message: expect.stringContaining("'platform-git'") },
    });
  });

  it('cannot take requests without versioning', async () => {
    await zone.deps.s3.send(
      new PutBucketVersioningCommand({
        Bucket: bucket,
        VersioningConfiguration: { Status: 'Suspended' },
      }),
    );
    await expect(
      checkRequest(zone.deps, createTestEvent()),
    ).rejects.toMatchObject({
      name: 'CheckFailed',
      failure: { remedy: expect.stringContaining('Enable versioning') },
    });
  });

  it.each([
    [
      'hostile',
      'is a symbolic link',
      { path: 'link', content: '/', mode: 0o120777 },
    ],
    ['incomplete', 'has no accounts-config.yaml', { path: 'a.yaml' }],
  ])(
    'cannot take requests with an archive that is %s',
    async (_name, text, file) => {
      await upload(await zip([file]));
      await expect(
        checkRequest(zone.deps, createTestEvent()),
      ).rejects.toMatchObject({
        name: 'CheckFailed',
        failure: {
          step: 'CheckRequest',
          message: expect.stringContaining(text),
        },
      });
    },
  );

  it('never proceeds when the organization cannot be read', async () => {
    const organizations = interceptCalls(
      createOrganizationsClient(zone.connection),
      () => awsError('TooManyRequestsException'),
    );
    await expect(
      checkRequest({ ...zone.deps, organizations }, createTestEvent()),
    ).rejects.toMatchObject({ name: 'Throttled' });
  });

  it('passes a sound request and writes nothing', async () => {
    const { versionId } = await zone.archive.read();
    const event = createTestEvent();
    const state = await checkRequest(zone.deps, event);
    expect(state).toEqual({
      ...event.state,
      checked: {
        checkedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        configurationVersionId: versionId,
      },
    });
    expect((await zone.archive.read()).versionId).toBe(versionId);
  });

  it('remembers the entry that an update changes', async () => {
    const event = createTestEvent({
      request: {
        accountName: 'Orders',
        email: 'orders@example.com',
        forceUpdate: true,
      },
    });
    const { checked } = await checkRequest(zone.deps, event);
    expect(checked?.previousEntry).toEqual({
      name: 'Orders',
      description: 'Order handling',
      email: 'Orders@example.com',
      organizationalUnit: 'Workloads/Production',
      warm: false,
    });
  });

  it('goes on with an existing account even when somebody else owns the archive', async () => {
    const { content } = await zone.archive.read();
    await upload(await writeArchive(content), {
      'landing-zone-configuration-owner': 'platform-git',
    });
    const event = createTestEvent({
      request: {
        accountName: 'Orders',
        email: 'orders@example.com',
        bypassCreation: true,
      },
    });
    expect((await checkRequest(zone.deps, event)).checked).toBeDefined();
  });
});
