import { addWorkloadAccount } from '@landing-zone/core/accounts';
import {
  createTestLandingZone,
  fastClock,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import {
  accountsConfigText,
  testOrganization,
} from '../../__testUtils__/landingZoneFiles';
import { createS3Client } from '../../clients';
import { ConfigurationArchive } from './ConfigurationArchive';
import type { ConfigurationSnapshot } from './ConfigurationSnapshot';
import { updateConfiguration } from './updateConfiguration';

jest.setTimeout(20_000);

const { bucket, key } = testOrganization;

describe('updateConfiguration', () => {
  let zone: TestLandingZone;
  beforeEach(async () => {
    zone = await createTestLandingZone();
  });
  afterEach(() => zone.close());

  const addAccount =
    (name: string) =>
    ({ accountsConfig }: ConfigurationSnapshot) =>
      addWorkloadAccount(accountsConfig, {
        name,
        email: `${name}@example.com`,
        organizationalUnit: 'Workloads',
      });

  /** An archive whose next writes are answered by errors. */
  function refusing(errors: (Error | undefined)[]) {
    const s3 = interceptCalls(createS3Client(zone.connection), command =>
      command === 'PutObjectCommand' ? errors.shift() : undefined,
    );
    return ConfigurationArchive.create({
      s3,
      bucket,
      key,
      owner: zone.deps.configurationOwner,
    });
  }

  it.each([
    ['PreconditionFailed', 412],
    ['ConditionalRequestConflict', 409],
  ])('gives up after 8 times %s, waiting with jitter', async (name, status) => {
    const errors = Array.from({ length: 9 }, () =>
      awsError(name, name, status),
    );
    const waits: number[] = [];
    await expect(
      updateConfiguration({
        archive: refusing(errors),
        change: addAccount('A'),
        clock: {
          ...fastClock,
          random: () => 0.5,
          sleep: async milliseconds => {
            waits.push(milliseconds);
          },
        },
      }),
    ).rejects.toMatchObject({
      name: 'ConfigurationConflict',
      summary: expect.stringContaining('8 attempts'),
    });
    expect(errors).toHaveLength(1);
    expect(waits).toEqual([200, 400, 800, 1600, 3200, 5000, 5000]);
    expect((await zone.archive.read()).accountsConfig).toBe(accountsConfigText);
  });

  it('reads again after a lost race and applies the change to the new version', async () => {
    const errors = [awsError('PreconditionFailed', '412', 412)];
    const seen: string[] = [];
    const { changed, versionId } = await updateConfiguration({
      archive: refusing(errors),
      change: snapshot => {
        seen.push(snapshot.versionId);
        return addAccount('A')(snapshot);
      },
      clock: fastClock,
    });
    expect(changed).toBe(true);
    expect(seen).toHaveLength(2);
    expect((await zone.archive.read()).versionId).toBe(versionId);
  });

  it('does not repeat what will not change', async () => {
    const errors = [awsError('AccessDenied', 'no', 403), undefined];
    await expect(
      updateConfiguration({
        archive: refusing(errors),
        change: addAccount('A'),
        clock: fastClock,
      }),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(errors).toHaveLength(1);
  });

  it('writes nothing when it is refused right before the write', async () => {
    const before = await zone.archive.read();
    await expect(
      updateConfiguration({
        archive: zone.archive,
        change: addAccount('A'),
        beforeWrite: async () => {
          throw new Error('stopped');
        },
        clock: fastClock,
      }),
    ).rejects.toThrow('stopped');
    expect((await zone.archive.read()).versionId).toBe(before.versionId);
  });

  it.each([
    ['undefined', () => undefined],
    [
      'the same text',
      (snapshot: ConfigurationSnapshot) => snapshot.accountsConfig,
    ],
  ])('writes nothing for a change that gives %s', async (_name, change) => {
    const before = await zone.archive.read();
    expect(
      await updateConfiguration({ archive: zone.archive, change }),
    ).toEqual({ versionId: before.versionId, changed: false });
    expect((await zone.archive.read()).versionId).toBe(before.versionId);
  });

  it('loses no entry of ten writers at once', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `Account${index}`);
    await Promise.all(
      names.map(name =>
        updateConfiguration({
          archive: zone.archive,
          change: addAccount(name),
          // Waits must stay long beside the sandbox's answers, as they are on AWS.
          clock: {
            ...fastClock,
            sleep: milliseconds => fastClock.sleep(milliseconds * 10),
          },
        }),
      ),
    );
    const { accountsConfig } = await zone.archive.read();
    for (const name of names) expect(accountsConfig).toContain(`name: ${name}`);
  });
});
