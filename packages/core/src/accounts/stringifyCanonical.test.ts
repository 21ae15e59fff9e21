import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { stringifyCanonical } from './stringifyCanonical';

function reversed(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(reversed);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const result: JsonObject = {};
  for (const [key, member] of Object.entries(value).reverse()) {
    Object.defineProperty(result, key, {
      value: reversed(member ?? null),
      enumerable: true,
    });
  }
  return result;
}

describe('stringifyCanonical', () => {
  const cycle: JsonObject = {};
  cycle.self = cycle;
  let deep: JsonValue = [];
  for (let level = 0; level < 100_000; level += 1) {
    deep = [deep];
  }

  it.each([
    ['NaN', { a: [NaN] }, 'the value.a[0]'],
    ['Infinity', Infinity, 'the value'],
    ['a function', { f: () => 1 }, 'the value.f'],
    ['undefined', undefined, 'the value'],
    ['a hole in a list', { a: [undefined] }, 'the value.a[0]'],
    ['a Date', { at: new Date(0) }, 'the value.at'],
    ['a Map', new Map(), 'the value'],
    ['a bigint', 1n, 'the value'],
    ['a symbol', Symbol('x'), 'the value'],
    ['a cycle', cycle, 'the value.self'],
    ['100,000 levels', deep, 'the value'],
  ])('refuses %s', (_, value, where) => {
    const write = () => stringifyCanonical(value as JsonValue);
    expect(write).toThrow(InputError);
    expect(write).toThrow(where);
  });

  it('sorts keys by code unit, at every level, numbers like other keys', () => {
    expect(
      stringifyCanonical({ b: [{ z: 1, '10': 2, '9': 3 }], a: 'é', B: null }),
    ).toBe('{"B":null,"a":"é","b":[{"10":2,"9":3,"z":1}]}');
  });

  it('leaves out members that are undefined', () => {
    expect(stringifyCanonical({ a: undefined, b: true })).toBe('{"b":true}');
  });

  it('does not depend on the order of keys, and keeps the data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), json => {
        const value = JSON.parse(JSON.stringify(json)) as JsonValue;
        const text = stringifyCanonical(value);
        expect(stringifyCanonical(reversed(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(value);
      }),
    );
  });

  it('gives different texts for different data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        const [one, two] = [left, right].map(
          value => JSON.parse(JSON.stringify(value)) as JsonValue,
        );
        let same = true;
        try {
          expect(one).toEqual(two);
        } catch {
          same = false;
        }
        expect(stringifyCanonical(one) === stringifyCanonical(two)).toBe(same);
      }),
    );
  });

  it('writes a shared object each time it appears', () => {
    const shared = { a: 1 };
    expect(stringifyCanonical([shared, shared])).toBe('[{"a":1},{"a":1}]');
  });
});
