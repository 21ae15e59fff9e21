import fc from 'fast-check';
import { JsonValue } from '@backstage/types';
import { parseJsonPath } from './parseJsonPath';
import { queryJsonPath } from './queryJsonPath';
import { writeAtPath } from './writeAtPath';

const document: JsonValue = {
  name: 'Payments',
  'a key': 1,
  tags: { 'landing-zone:owner': 'group:default/payments' },
  accounts: [
    { id: '1', state: 'ACTIVE', size: 3, tags: { team: 'a' } },
    { id: '2', state: 'SUSPENDED', size: 7 },
    { id: '3', state: 'ACTIVE', size: 9, nested: { id: '3.1' } },
  ],
  none: null,
  flag: false,
};

const ask = (path: string) => queryJsonPath(parseJsonPath(path), document);

describe('queryJsonPath', () => {
  it.each([
    ['$', document],
    ['$.name', 'Payments'],
    ["$['name']", 'Payments'],
    ['$["a key"]', 1],
    ["$.tags['landing-zone:owner']", 'group:default/payments'],
    ['$.accounts[1].id', '2'],
    ['$.accounts[-1].id', '3'],
    ['$.none', null],
    ['$.flag', false],
    ['$.accounts[*].id', ['1', '2', '3']],
    ['$.accounts.*.id', ['1', '2', '3']],
    ['$.accounts[0:2].id', ['1', '2']],
    ['$.accounts[-2:].id', ['2', '3']],
    ['$.accounts[:1].id', ['1']],
    ['$.accounts[0,2].id', ['1', '3']],
    ["$.accounts[0]['id','state']", ['1', 'ACTIVE']],
    ['$..id', ['1', '2', '3', '3.1']],
    ["$.accounts[?(@.state == 'ACTIVE')].id", ['1', '3']],
    ['$.accounts[?(@.size > 3 && @.size <= 9)].id', ['2', '3']],
    ["$.accounts[?(@.size < 4 || @.state == 'SUSPENDED')].id", ['1', '2']],
    ['$.accounts[?(@.nested)].id', ['3']],
    ['$.accounts[?(!@.nested)].id', ['1', '2']],
    ["$.accounts[?(@.id in ['1', '3'])].id", ['1', '3']],
    ["$.accounts[?(@.id nin ['1', '3'])].id", ['2']],
    ['$.accounts[?(@.state =~ /act.*/i)].id', ['1', '3']],
    ['$.accounts[?(@.state != $.accounts[0].state)].id', ['2']],
    ['$.accounts[?(@.size == "3")].id', []],
    ["$.accounts[?(@.tags.team == 'a')].id", ['1']],
    ['$.accounts[*].missing', []],
    ['$.name[*]', []],
  ])('selects by %s', (path, value) => {
    expect(ask(path)).toEqual({ found: true, value });
  });

  it.each([
    ['$.missing', "No results for path: $['missing']", false],
    ['$.tags.missing', "No results for path: $['tags']['missing']", false],
    ['$.missing.deeper', "Missing property in path: $['missing']", false],
    ['$.accounts[9]', "No results for path: $['accounts'][9]", true],
    ['$.accounts[9].id', "Missing property in path: $['accounts'][9]", false],
    ['$.name[0]', "No results for path: $['name'][0]", false],
    ['$.missing[*].id', "Missing property in path: $['missing']", false],
    ['$.constructor', "No results for path: $['constructor']", false],
  ])('tells why %s selects nothing', (path, reason, pastTheEnd) => {
    const result = ask(path);
    expect(result).toEqual({
      found: false,
      reason,
      pastTheEnd,
    });
  });
});

describe('parseJsonPath', () => {
  it.each([
    ['', 1],
    ['name', 1],
    ['@.name', 1],
    ['$.', 3],
    ['$.a b', 4],
    ['$.a[', 5],
    ["$.a['b", 5],
    ['$.a[1', 6],
    ['$.a[x]', 5],
    ['$.length()', 9],
    ['$.a[?(@.b == )]', 14],
    ['$.a[?(@.b = 1)]', 11],
    ['$.a[?(@.b =~ /(/)]', 17],
    ['$variable.x', 10],
    ['$.a[(@.length-1)]', 5],
  ])('refuses %p at character %p', (text, character) => {
    expect(() => parseJsonPath(text)).toThrow(
      `not valid at character ${character}:`,
    );
  });

  it('refuses what is nested too deeply instead of overflowing', () => {
    const text = `$[?(${'('.repeat(10_000)}@.a${')'.repeat(10_000)})]`;
    expect(() => parseJsonPath(text)).toThrow('at most 64 levels of nesting');
  });

  it('never fails but with its own error', () => {
    const characters = fc.string({
      unit: fc.constantFrom(...'$@.[]()*?:,\'"\\ab1-=&|!<>/ '),
      maxLength: 30,
    });
    fc.assert(
      fc.property(characters, tail => {
        const run = () => queryJsonPath(parseJsonPath(`$${tail}`), document);
        expect(errorNameOf(run)).toMatch(/^(InputError|none)$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds every member by its quoted name, whatever the name', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (name, value) => {
        const quoted = name.replace(/[\\']/g, '\\$&');
        const json: JsonValue = JSON.parse(
          `{${JSON.stringify(name)}:${JSON.stringify(value)}}`,
        );
        const result = queryJsonPath(parseJsonPath(`$['${quoted}']`), json);
        expect(result).toEqual({
          found: true,
          value: JSON.parse(JSON.stringify(value)),
        });
      }),
    );
  });
});

describe('writeAtPath', () => {
  const write = (path: string, input: JsonValue) =>
    writeAtPath({ path: parseJsonPath(path), document: input, value: 'new' });

  it.each<[string, JsonValue, JsonValue]>([
    ['$', { a: 1 }, 'new'],
    ['$.b', { a: 1 }, { a: 1, b: 'new' }],
    ['$.a', { a: 1 }, { a: 'new' }],
    ['$.b.c', { a: 1 }, { a: 1, b: { c: 'new' } }],
    ['$.a[1]', { a: [1, 2] }, { a: [1, 'new'] }],
    ['$[0].x', [{ y: 1 }], [{ y: 1, x: 'new' }]],
  ])('puts a value at %s of %j', (path, input, expected) => {
    const before = JSON.stringify(input);
    expect(write(path, input)).toEqual(expected);
    expect(JSON.stringify(input)).toBe(before);
  });

  it.each<[string, JsonValue]>([
    ['$.a', 'text'],
    ['$.a', [1]],
    ['$.a', null],
    ['$.a.b', { a: 1 }],
    ['$.a[2]', { a: [1, 2] }],
    ['$[0]', { a: 1 }],
  ])('has no place for %s in %j', (path, input) => {
    expect(() => write(path, input)).toThrow(
      expect.objectContaining({ errorName: 'States.ResultPathMatchFailure' }),
    );
  });

  it('makes an own member of a name that objects inherit', () => {
    const result = write("$['__proto__'].polluted", {});
    expect(Object.keys(result as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('reads back what it wrote and leaves the rest alone', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(names, fc.jsonValue(), (steps, value) => {
        const path = parseJsonPath(`$.${steps.join('.')}`);
        const json = JSON.parse(JSON.stringify(value)) as JsonValue;
        const written = writeAtPath({ path, document: { z: 1 }, value: json });
        expect(queryJsonPath(path, written)).toEqual({
          found: true,
          value: json,
        });
        expect(written).toHaveProperty('z', 1);
      }),
    );
  });
});

function errorNameOf(run: () => unknown): string {
  try {
    run();
    return 'none';
  } catch (error) {
    return (error as Error).name;
  }
}
