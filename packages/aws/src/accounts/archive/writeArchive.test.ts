import fc from 'fast-check';
import type { ArchiveEntry } from './ArchiveEntry';
import { readArchive } from './readArchive';
import { writeArchive } from './writeArchive';

const where = 's3://bucket/config.zip';

const segment = fc
  .string({
    unit: fc.constantFrom(...'abzAZ019-_. äß日+('),
    minLength: 1,
    maxLength: 12,
  })
  .filter(text => !/^\.+$/.test(text));

const path = fc
  .array(segment, { minLength: 1, maxLength: 4 })
  .map(segments => segments.join('/'));

const file: fc.Arbitrary<ArchiveEntry> = fc.record({
  path,
  content: fc.uint8Array({ maxLength: 300 }).map(bytes => Buffer.from(bytes)),
  mode: fc.constantFrom(0o100644, 0o100755, 0o100600),
  // Even seconds between 1981 and 2037: MS-DOS's time knows no odd ones.
  modifiedAt: fc
    .integer({ min: 174_000_000, max: 1_060_000_000 })
    .map(half => new Date(half * 2_000)),
  dosTimestamp: fc.boolean(),
  compressed: fc.boolean(),
  comment: fc.constantFrom('', 'a comment'),
});

const entry = fc.oneof(
  { weight: 5, arbitrary: file },
  {
    weight: 1,
    arbitrary: file.map(made => ({
      ...made,
      path: `${made.path}/`,
      content: Buffer.alloc(0),
      mode: 0o040755,
      compressed: false,
    })),
  },
);

describe('writeArchive', () => {
  it('keeps any set of files: bytes, order, modes, times, comments', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entry, {
          maxLength: 12,
          selector: made => made.path.replace(/\/$/, ''),
        }),
        fc.constantFrom('', 'the archive'),
        async (entries, comment) => {
          const content = { entries, comment };
          const once = await writeArchive(content);
          expect(await readArchive(once, where)).toEqual(content);
          const twice = await writeArchive(await readArchive(once, where));
          expect(twice.equals(once)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives files of archives made without modes a mode that can be read', async () => {
    const bytes = await writeArchive({
      comment: '',
      entries: [
        {
          path: 'a.yaml',
          content: Buffer.from('a'),
          mode: 0,
          modifiedAt: new Date('1969-12-31T23:00:00Z'),
          dosTimestamp: false,
          compressed: true,
          comment: '',
        },
      ],
    });
    const { entries } = await readArchive(bytes, where);
    expect(entries[0].mode).toBe(0o100644);
  });
});
