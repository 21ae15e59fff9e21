import fc from 'fast-check';
import { CursorCodec } from './CursorCodec';

const codec = CursorCodec.create({ key: 'key' });
const scopes = fc.dictionary(fc.string(), fc.string(), { maxKeys: 4 });
const positions = fc.array(fc.string(), { maxLength: 3 });

describe('CursorCodec', () => {
  it('gives back every position, in a text that needs no escaping', () => {
    fc.assert(
      fc.property(scopes, positions, (scope, position) => {
        const cursor = codec.encode({ scope, position });
        expect(encodeURIComponent(cursor)).toBe(cursor);
        expect(codec.decode({ scope, cursor })).toEqual(position);
      }),
    );
  });

  it('refuses a cursor in which any one character was changed', () => {
    fc.assert(
      fc.property(
        scopes,
        positions,
        fc.nat(),
        fc.constantFrom(...'Aa0_-.x'),
        (scope, position, at, character) => {
          const cursor = codec.encode({ scope, position });
          const index = at % cursor.length;
          const changed =
            cursor.slice(0, index) + character + cursor.slice(index + 1);
          fc.pre(changed !== cursor);
          expect(() => codec.decode({ scope, cursor: changed })).toThrow(
            /not a cursor of this list/,
          );
        },
      ),
    );
  });

  it('refuses any other text', () => {
    fc.assert(
      fc.property(fc.string(), scopes, (cursor, scope) => {
        expect(() => codec.decode({ scope, cursor })).toThrow(
          expect.objectContaining({ name: 'InputError' }),
        );
      }),
    );
  });

  it('refuses a cursor of other filters or of another key', () => {
    const position = ['a', '1'];
    const cursor = codec.encode({ scope: { search: 'a' }, position });
    const other = CursorCodec.create({ key: 'other' });

    expect(() => codec.decode({ scope: { search: 'b' }, cursor })).toThrow(
      /filters unchanged/,
    );
    expect(() => codec.decode({ scope: {}, cursor })).toThrow(/not a cursor/);
    expect(() => other.decode({ scope: { search: 'a' }, cursor })).toThrow(
      /not a cursor/,
    );
  });
});
