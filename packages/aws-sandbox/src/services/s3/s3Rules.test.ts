import fc from 'fast-check';
import { listKeys } from './listKeys';
import { readRange } from './readRange';

describe('ranges of S3', () => {
  it('never leave the body', () => {
    const bound = fc.option(fc.nat(200), { nil: undefined });
    fc.assert(
      fc.property(
        bound,
        bound,
        fc.integer({ min: 1, max: 100 }),
        (a, b, size) => {
          const read = () => readRange(`bytes=${a ?? ''}-${b ?? ''}`, size);
          const outside = a === undefined ? b === 0 : a >= size;
          const backwards = a !== undefined && b !== undefined && b < a;
          fc.pre(!outside || backwards);
          const range = read();
          expect(range?.start ?? 0).toBeGreaterThanOrEqual(0);
          expect(range?.end ?? 0).toBeLessThan(size);
          expect(range?.end ?? 0).toBeGreaterThanOrEqual(range?.start ?? 0);
        },
      ),
    );
  });

  it.each(['bytes=5-', 'bytes=5-9', 'bytes=-0'])(
    'refuses %s of five bytes',
    range => {
      expect(() => readRange(range, 5)).toThrow(
        expect.objectContaining({ code: 'InvalidRange', statusCode: 416 }),
      );
    },
  );

  it.each([
    undefined,
    'bytes=',
    'bytes=-',
    'items=0-1',
    'bytes=3-1',
    'bytes=0-1,3-4',
  ])('gives the whole body for %s', range => {
    expect(readRange(range, 5)).toBeUndefined();
  });
});

describe('listings of S3', () => {
  const key = fc
    .array(fc.constantFrom('a', 'b', '/', 'ü'), { minLength: 1, maxLength: 6 })
    .map(letters => letters.join(''));

  it('roll keys up to prefixes so that each key is listed once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(key),
        fc.constantFrom('', 'a', 'a/'),
        (keys, prefix) => {
          const names = listKeys({ keys, prefix, delimiter: '/' });
          for (const found of keys.filter(k => k.startsWith(prefix))) {
            const covering = names.filter(({ name, isPrefix }) =>
              isPrefix ? found.startsWith(name) : found === name,
            );
            expect(covering).toHaveLength(1);
          }
          const sorted = names.map(({ name }) => Buffer.from(name));
          expect(sorted).toEqual([...sorted].sort(Buffer.compare));
        },
      ),
    );
  });
});
