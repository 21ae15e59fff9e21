import { zip, type TestFile } from '../../__testUtils__/zipTools';
import { readArchive } from './readArchive';
import { toSnapshot } from './toSnapshot';

const archive = 's3://bucket/config.zip';

async function snapshotOf(
  files: TestFile[],
  metadata: Record<string, string> = {},
) {
  return toSnapshot({
    content: await readArchive(await zip(files), archive),
    archive,
    versionId: 'v1',
    etag: '"e1"',
    object: { Metadata: metadata },
  });
}

const accounts = { path: 'accounts-config.yaml', content: 'a: 1' };
const organization = { path: 'organization-config.yaml', content: 'b: 2' };

describe('toSnapshot', () => {
  it.each([
    ['accounts-config.yaml', [organization]],
    ['organization-config.yaml', [accounts]],
  ])('refuses an archive without %s', async (name, files) => {
    await expect(snapshotOf(files)).rejects.toMatchObject({
      name: 'InputError',
      summary: `The configuration archive ${archive} has no ${name}.`,
    });
  });

  it('refuses files that lie in a folder, and says so', async () => {
    const files = [accounts, organization].map(file => ({
      ...file,
      path: `aws-accelerator-config/${file.path}`,
    }));
    await expect(snapshotOf(files)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /in the folder 'aws-accelerator-config\/' instead of at its top.*Zip the files inside/s,
      ),
    });
  });

  it('refuses a file that is not UTF-8', async () => {
    const content = Buffer.from([0x61, 0xff, 0xfe]);
    await expect(
      snapshotOf([{ ...accounts, content }, organization]),
    ).rejects.toThrow('accounts-config.yaml in the configuration archive');
  });

  it('keeps a byte order mark, so that writing changes nothing else', async () => {
    const content = Buffer.from('\ufeffa: 1\r\n');
    const snapshot = await snapshotOf([{ ...accounts, content }, organization]);
    expect(Buffer.from(snapshot.accountsConfig).equals(content)).toBe(true);
  });

  it('takes the owner from the metadata first, then from the marker file', async () => {
    const marker = {
      path: '.landing-zone-configuration-owner',
      content: 'team-git\n',
    };
    const files = [accounts, organization, marker];
    expect((await snapshotOf([accounts, organization])).owner).toBeUndefined();
    expect((await snapshotOf(files)).owner).toBe('team-git');
    const key = 'landing-zone-configuration-owner';
    expect((await snapshotOf(files, { [key]: ' portal ' })).owner).toBe(
      'portal',
    );
  });
});
