import {
  DeleteObjectCommand,
  HeadObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import {
  accountsConfigText,
  testOrganization,
} from '../../__testUtils__/landingZoneFiles';
import { createS3Client } from '../../clients';
import { ConfigurationArchive } from './ConfigurationArchive';
import { writeArchive } from './writeArchive';

jest.setTimeout(20_000);

const { bucket, key } = testOrganization;
const object = { Bucket: bucket, Key: key };
const owner = 'landing-zone-for-backstage';
const changedText = accountsConfigText.replace('Order handling', 'Orders');

describe('ConfigurationArchive', () => {
  let zone: TestLandingZone;
  beforeEach(async () => {
    zone = await createTestLandingZone();
  });
  afterEach(() => zone.close());

  /** Uploads the present archive again, as somebody else. */
  async function uploadAs(metadata: Record<string, string>) {
    const { content } = await zone.archive.read();
    await zone.deps.s3.send(
      new PutObjectCommand({
        ...object,
        Body: await writeArchive(content),
        ContentType: 'application/zip',
        Metadata: metadata,
      }),
    );
  }

  it('names bucket and key when there is no archive', async () => {
    const other = ConfigurationArchive.create({
      s3: zone.deps.s3,
      bucket,
      key: 'zipped/other.zip',
      owner,
    });
    await expect(other.read()).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining(
        `(bucket ${bucket}, key zipped/other.zip)`,
      ),
    });
  });

  it('names the version when that is gone', async () => {
    await expect(
      zone.archive.read({ versionId: 'no-such-version' }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('no-such-version'),
    });
  });

  it('refuses an archive that is too large before reading it', async () => {
    const s3 = interceptCalls(createS3Client(zone.connection), () => () => ({
      ContentLength: 60 * 1024 * 1024,
    }));
    const archive = ConfigurationArchive.create({ s3, bucket, key, owner });
    await expect(archive.read()).rejects.toThrow(
      'has 62914560 bytes, more than the 52428800 allowed',
    );
  });

  it('says which right is missing', async () => {
    const s3 = interceptCalls(createS3Client(zone.connection), () =>
      awsError(
        'AccessDenied',
        'User: arn:aws:sts::1:assumed-role/x/y is not authorized to perform: kms:Decrypt on resource: k',
        403,
      ),
    );
    const archive = ConfigurationArchive.create({ s3, bucket, key, owner });
    await expect(archive.read()).rejects.toMatchObject({
      name: 'AccessDenied',
      operation: 's3:GetObject',
      remedy: expect.stringContaining(
        'Allow kms:Decrypt on s3://aws-accelerator-config-200000000001-us-east-1/zipped/aws-accelerator-config.zip to arn:aws:sts::1:assumed-role/x/y',
      ),
    });
  });

  it('is not writable while versioning is suspended', async () => {
    await zone.deps.s3.send(
      new PutBucketVersioningCommand({
        Bucket: bucket,
        VersioningConfiguration: { Status: 'Suspended' },
      }),
    );
    await expect(
      zone.archive.checkWritable(await zone.archive.read()),
    ).rejects.toMatchObject({
      name: 'InputError',
      summary: expect.stringContaining('has versioning suspended'),
      remedy: expect.stringContaining('put-bucket-versioning'),
    });
  });

  it('is not writable when versioning was never enabled', async () => {
    const s3 = interceptCalls(createS3Client(zone.connection), command =>
      command === 'GetBucketVersioningCommand'
        ? () => ({ Status: undefined })
        : undefined,
    );
    const archive = ConfigurationArchive.create({ s3, bucket, key, owner });
    await expect(
      archive.checkWritable(await archive.read()),
    ).rejects.toMatchObject({
      summary: expect.stringContaining('has versioning off'),
    });
  });

  it('is writable with versioning and without another owner', async () => {
    await expect(
      zone.archive.checkWritable(await zone.archive.read()),
    ).resolves.toBeUndefined();
  });

  it('refuses to write what belongs to somebody else', async () => {
    await uploadAs({ 'landing-zone-configuration-owner': 'platform-git' });
    const snapshot = await zone.archive.read();
    const refusal = {
      name: 'ConflictError',
      summary: expect.stringContaining("belongs to 'platform-git'"),
      remedy: expect.stringContaining('landingZone.aws.lza.configurationOwner'),
    };
    await expect(zone.archive.checkWritable(snapshot)).rejects.toMatchObject(
      refusal,
    );
    await expect(
      zone.archive.write({ snapshot, accountsConfig: changedText }),
    ).rejects.toMatchObject(refusal);
    expect((await zone.archive.read()).versionId).toBe(snapshot.versionId);
  });

  it('refuses to write over a version it has not read', async () => {
    const snapshot = await zone.archive.read();
    await zone.archive.write({ snapshot, accountsConfig: changedText });
    await expect(
      zone.archive.write({ snapshot, accountsConfig: accountsConfigText }),
    ).rejects.toMatchObject({ name: 'ConfigurationConflict' });
    expect((await zone.archive.read()).accountsConfig).toBe(changedText);
  });

  it('names bucket and key when the archive was deleted meanwhile', async () => {
    const snapshot = await zone.archive.read();
    await zone.deps.s3.send(new DeleteObjectCommand(object));
    await expect(
      zone.archive.write({ snapshot, accountsConfig: changedText }),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining(`(bucket ${bucket}, key ${key})`),
    });
  });

  it('changes one file, keeps the others and the metadata, and signs', async () => {
    await uploadAs({ team: 'platform' });
    const before = await zone.archive.read();
    const { versionId } = await zone.archive.write({
      snapshot: before,
      accountsConfig: changedText,
    });
    const after = await zone.archive.read();
    expect(after.versionId).toBe(versionId);
    expect(after.accountsConfig).toBe(changedText);
    expect(after.files).toEqual(before.files);
    const others = ({ content }: typeof after) =>
      content.entries.filter(({ path }) => path !== 'accounts-config.yaml');
    expect(others(after)).toEqual(others(before));
    const head = await zone.deps.s3.send(new HeadObjectCommand(object));
    expect(head.Metadata).toEqual({
      team: 'platform',
      'landing-zone-configuration-owner': owner,
    });
    expect(head.ContentType).toBe('application/zip');
    const earlier = await zone.archive.read({ versionId: before.versionId });
    expect(earlier.accountsConfig).toBe(accountsConfigText);
  });
});
