import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import { createArchive } from './createArchive';
import { readArchive } from './readArchive';

describe('the configuration archive', () => {
  it('holds what was put into it', async () => {
    const path = fc
      .array(fc.stringMatching(/^[a-z][a-z0-9.-]{0,9}$/), {
        minLength: 1,
        maxLength: 3,
      })
      .map(parts => parts.join('/'));
    const files = fc
      .uniqueArray(fc.tuple(path, fc.string({ unit: 'binary' })), {
        selector: ([name]) => name,
      })
      .map(entries => new Map(entries));
    await fc.assert(
      fc.asyncProperty(files, async map => {
        await expect(readArchive(await createArchive(map))).resolves.toEqual(
          new Map([...map].map(([name, text]) => [name, utf8(text)])),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is the same bytes for the same files', async () => {
    const files = new Map([['accounts-config.yaml', 'workloadAccounts: []']]);
    expect(await createArchive(files)).toEqual(await createArchive(files));
  });

  it('passes over directories', async () => {
    const zip = new ZipFile();
    zip.addEmptyDirectory('policies');
    zip.addBuffer(Buffer.from('{}'), 'policies/a.json');
    zip.end();
    const files = await readArchive(await buffer(zip.outputStream));
    expect([...files.keys()]).toEqual(['policies/a.json']);
  });

  it.each([
    ['text', Buffer.from('mandatoryAccounts: []')],
    ['nothing', Buffer.alloc(0)],
  ])('is refused when it is %s', async (_, bytes) => {
    await expect(readArchive(bytes)).rejects.toThrow(
      'The configuration archive is not a valid zip file',
    );
  });

  it('is refused when a path leads out of it', async () => {
    const files = new Map([['aa/passwd', 'root']]);
    const text = (await createArchive(files)).toString('latin1');
    const hostile = Buffer.from(text.replaceAll('aa/', '../'), 'latin1');
    await expect(readArchive(hostile)).rejects.toThrow('../passwd');
  });

  it('is refused when it unpacks to more than a landing zone needs', async () => {
    const limit = 1000;
    const large = await createArchive(new Map([['large', ' '.repeat(1001)]]));
    expect(large.length).toBeLessThan(limit);
    await expect(readArchive(large, { limit })).rejects.toThrow(
      'more than 1000 bytes',
    );
    const pair = new Map([
      ['one', ' '.repeat(500)],
      ['two', ' '.repeat(500)],
    ]);
    const small = await createArchive(pair);
    await expect(readArchive(small, { limit })).resolves.toEqual(pair);
  });
});

/** A lone surrogate cannot be kept in UTF-8. */
function utf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
