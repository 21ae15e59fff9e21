import fc from 'fast-check';
import { AwsError } from '../../wire/AwsError';
import { paginate } from './paginate';
import { compareNames, paginateByName } from './paginateByName';

const invalidToken = () => new AwsError('InvalidToken', 'No such token.');

describe.each([
  ['by position', paginate],
  ['by name', paginateByName],
])('pages %s', (_, cut) => {
  function pageOf(items: string[], size: number, token?: string, query = 'q') {
    return cut({ items, size, token, query, invalidToken, nameOf: n => n });
  }

  it('together hold every item once, in order', () => {
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 5 }), (unsorted, size) => {
        const all = unsorted.sort(compareNames);
        const seen: string[] = [];
        let token: string | undefined;
        do {
          const page = pageOf(all, size, token);
          expect(page.items.length).toBeLessThanOrEqual(size);
          seen.push(...page.items);
          token = page.nextToken;
        } while (token);
        expect(seen).toEqual(all);
      }),
    );
  });

  it('refuse tokens that are forged or of another query', () => {
    const { nextToken } = pageOf(['a', 'b', 'c'], 1);
    expect(() => pageOf(['a', 'b', 'c'], 1, nextToken, 'other')).toThrow(
      'No such token.',
    );
    fc.assert(
      fc.property(fc.string(), forged => {
        expect(() => pageOf(['a', 'b'], 1, forged)).toThrow('No such token.');
      }),
    );
  });
});

it('skips nothing when items go away between two pages by name', () => {
  const options = { size: 2, nameOf: (name: string) => name, invalidToken };
  const { nextToken } = paginateByName({ ...options, items: ['a', 'b', 'c'] });
  const { items } = paginateByName({
    ...options,
    items: ['c'],
    token: nextToken,
  });
  expect(items).toEqual(['c']);
});
