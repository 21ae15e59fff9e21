import { randomBytes } from 'node:crypto';
import { centralDirectory, patch, zip } from '../../__testUtils__/zipTools';
import { archiveLimits } from './archiveLimits';
import { readArchive } from './readArchive';

const where = 's3://bucket/config.zip';

describe('readArchive refuses', () => {
  it.each([
    ['an absolute path', 'Xetc/passwd', '/etc/passwd', 'absolute path'],
    ['a drive letter', 'Xx/evil.txt', 'C:/evil.txt', 'absolute path'],
    ['a path that leaves', 'XX/evil.txt', '../evil.txt', 'relative path'],
    ['a path that leaves inside', 'a/XX/e.txt', 'a/../e.txt', 'relative path'],
    ['a backslash', 'aXevil.txt', 'a\\evil.txt', 'invalid characters'],
    ['an empty segment', 'a/Xb/c.txt', 'a//b/c.txt', 'empty or a dot segment'],
    ['a dot segment', 'X/evil.txt', './evil.txt', 'empty or a dot segment'],
    ['a control character', 'eXil.txt', 'e\nil.txt', 'control character'],
  ])('%s', async (_name, harmless, hostile, reason) => {
    const bytes = await zip([{ path: 'first.txt' }, { path: harmless }]).then(
      archive => {
        const length = Math.min(harmless.length, hostile.length);
        return patch(
          archive,
          harmless.slice(0, length),
          hostile.slice(0, length),
        );
      },
    );
    await expect(readArchive(bytes, where)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        new RegExp(`${where} is refused: .*${reason}`, 's'),
      ),
    });
  });

  it('a symbolic link', async () => {
    const bytes = await zip([
      { path: 'link.yaml', content: '/etc/passwd', mode: 0o120777 },
    ]);
    await expect(readArchive(bytes, where)).rejects.toThrow(
      'entry "link.yaml" is a symbolic link or another special file',
    );
  });

  it('an encrypted entry', async () => {
    const bytes = await zip([{ path: 'secret.yaml', content: 'x' }]);
    const flags = centralDirectory(bytes) + 8;
    bytes.writeUInt16LE(bytes.readUInt16LE(flags) | 1, flags);
    await expect(readArchive(bytes, where)).rejects.toThrow(
      'entry "secret.yaml" is encrypted',
    );
  });

  it('an unknown compression method', async () => {
    const bytes = await zip([{ path: 'a.yaml', content: 'x' }]);
    bytes.writeUInt16LE(14, centralDirectory(bytes) + 10);
    await expect(readArchive(bytes, where)).rejects.toThrow(
      'entry "a.yaml" uses compression method 14',
    );
  });

  it.each([
    ['twice the same name', 'aaa1.yaml', 'aaa2.yaml', 'aaa1.yaml'],
    ['a file and a folder of one name', 'aaa1', 'aaaX', 'aaa1'],
  ])('%s', async (_name, first, second, name) => {
    const bytes = patch(
      await zip([{ path: first }, { path: second }]),
      second,
      first,
    );
    await expect(readArchive(bytes, where)).rejects.toThrow(
      `it holds "${name}" twice`,
    );
  });

  it('more than 2,000 entries', async () => {
    const files = Array.from({ length: 2_001 }, (_, index) => ({
      path: `file-${index}.yaml`,
    }));
    await expect(readArchive(await zip(files), where)).rejects.toThrow(
      'it has 2001 entries, more than the 2000 allowed',
    );
  });

  it('a file that unpacks to 200 times its size', async () => {
    const content = Buffer.alloc(3 * 1024 * 1024);
    await expect(
      readArchive(await zip([{ path: 'zeros.bin', content }]), where),
    ).rejects.toThrow(/entry "zeros.bin" unpacks to 3145728 bytes from \d+/);
  });

  it('a file that unpacks to more than 50 MB', async () => {
    const content = Buffer.alloc(archiveLimits.unpackedBytes + 1);
    await expect(
      readArchive(await zip([{ path: 'big.bin', content }]), where),
    ).rejects.toThrow('unpacks to 52428801 bytes, more than the 52428800');
  });

  it('files that unpack to more than 50 MB together', async () => {
    const content = Buffer.concat(
      Array.from({ length: 64 }, () => randomBytes(256)).flatMap(block =>
        Array(128).fill(block),
      ),
    );
    const files = Array.from({ length: 26 }, (_, index) => ({
      path: `part-${index}.bin`,
      content,
    }));
    await expect(readArchive(await zip(files), where)).rejects.toThrow(
      'its files unpack to more than 52428800 bytes',
    );
  });

  it('a file that holds more than it declares', async () => {
    const bytes = await zip([{ path: 'a.yaml', content: 'x'.repeat(500) }]);
    bytes.writeUInt32LE(10, centralDirectory(bytes) + 24);
    await expect(readArchive(bytes, where)).rejects.toThrow(
      /entry "a.yaml" is broken \(too many bytes/,
    );
  });

  it('a file that does not match its checksum', async () => {
    const bytes = patch(
      await zip([{ path: 'a.yaml', content: 'hello', compress: false }]),
      'hello',
      'jello',
    );
    await expect(readArchive(bytes, where)).rejects.toThrow(
      'entry "a.yaml" does not match its checksum',
    );
  });

  it.each([
    ['text', Buffer.from('accounts: []')],
    ['nothing', Buffer.alloc(0)],
  ])('what is no zip file: %s', async (_name, bytes) => {
    await expect(readArchive(bytes, where)).rejects.toThrow(
      'it is not a readable zip file',
    );
  });

  it('an archive that was cut off', async () => {
    const bytes = await zip([{ path: 'a.yaml', content: 'x'.repeat(500) }]);
    await expect(
      readArchive(bytes.subarray(0, bytes.length - 30), where),
    ).rejects.toMatchObject({ name: 'InputError' });
  });
});
