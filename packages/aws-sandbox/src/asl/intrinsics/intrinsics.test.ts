import fc from 'fast-check';
import { JsonValue } from '@backstage/types';
import { evaluateIntrinsic } from './evaluateIntrinsic';
import { parseIntrinsic } from './parseIntrinsic';

const input: JsonValue = {
  name: 'Ada',
  template: 'Hi {}',
  list: [1, 2, 2, 'x', { a: 1 }, { a: 1 }],
  object: { a: 1, b: [true, null] },
  json: '{"a":[1,2]}',
  nothing: null,
};

function evaluate(text: string, data: JsonValue = input): JsonValue {
  return evaluateIntrinsic(parseIntrinsic(text), {
    input: data,
    context: { Execution: { Name: 'run' } },
    random: () => 0.5,
    uuid: () => 'uuid',
  });
}

describe('evaluateIntrinsic', () => {
  it.each<[string, JsonValue]>([
    ["States.Format('Hello {}, {}!', $.name, 3)", 'Hello Ada, 3!'],
    ["States.Format('no places')", 'no places'],
    ["States.Format('\\{\\} {} \\'q\\' \\\\', true)", "{} true 'q' \\"],
    ['States.Format($.template, $.name)', 'Hi Ada'],
    ["States.Format('{}', $.nothing)", 'null'],
    ["States.Format('{}', $.object)", '{a=1, b=[true, null]}'],
    ["States.Format('{}', $$.Execution.Name)", 'run'],
    ["States.Format('{}', States.Format('<{}>', $.name))", '<Ada>'],
    ['States.StringToJson($.json)', { a: [1, 2] }],
    ['States.JsonToString($.object)', '{"a":1,"b":[true,null]}'],
    [
      'States.JsonMerge($.object, States.StringToJson(\'{"a":2}\'), false)',
      { a: 2, b: [true, null] },
    ],
    ['States.Array()', []],
    [
      "States.Array(1, -2.5, 'a', true, null, $.name)",
      [1, -2.5, 'a', true, null, 'Ada'],
    ],
    [
      'States.ArrayPartition(States.ArrayRange(1, 5, 1), 2)',
      [[1, 2], [3, 4], [5]],
    ],
    ["States.ArrayContains($.list, 'x')", true],
    ['States.ArrayContains($.list, 9)', false],
    ['States.ArrayRange(1, 9, 2)', [1, 3, 5, 7, 9]],
    ['States.ArrayRange(3, 1, -1)', [3, 2, 1]],
    ['States.ArrayRange(3, 1, 1)', []],
    ['States.ArrayGetItem($.list, 3)', 'x'],
    ['States.ArrayLength($.list)', 6],
    ['States.ArrayUnique($.list)', [1, 2, 'x', { a: 1 }]],
    ['States.ArrayLength($.list[*].missing)', 0],
    ["States.Base64Encode('Größe')", 'R3LDtsOfZQ=='],
    ["States.Base64Decode('R3LDtsOfZQ==')", 'Größe'],
    [
      "States.Hash('abc', 'SHA-256')",
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ],
    ["States.Hash('abc', 'MD5')", '900150983cd24fb0d6963f7d28e17f72'],
    ['States.MathAdd(40, 2)', 42],
    ['States.MathAdd(1.6, -1)', 1],
    ['States.MathRandom(0, 10)', 5],
    ["States.StringSplit('1,2;3,,4', ',;')", ['1', '2', '3', '4']],
    ['States.UUID()', 'uuid'],
  ])('%s', (text, expected) => {
    expect(evaluate(text)).toEqual(expected);
  });

  it.each([
    [
      "States.Format('{} {}', $.name)",
      'The text has 2 places ({}) for 1 arguments',
    ],
    [
      'States.ArrayGetItem($.list, 6)',
      'The index 6 is outside of the array of 6 elements',
    ],
    ['States.ArrayGetItem($.list, -1)', 'The index -1 is outside'],
    ['States.ArrayLength($.name)', 'Argument 1 must be an array'],
    [
      'States.ArrayPartition($.list, 0)',
      'Argument 2 must be a positive integer',
    ],
    ['States.ArrayRange(0, 1000, 1)', 'more than 1000 elements'],
    ['States.ArrayRange(0, 1, 0)', 'must not be 0'],
    ['States.StringToJson($.name)', 'not valid JSON'],
    ['States.StringToJson($.object)', 'Argument 1 must be a string'],
    ['States.JsonMerge($.object, $.object, true)', 'Argument 3 must be false'],
    ['States.JsonMerge($.object, $.list, false)', 'must be objects'],
    ["States.Base64Decode('a')", 'Argument 1 must be Base64'],
    ["States.Hash('a', 'sha-256')", 'Argument 2 must be one of MD5, SHA-1'],
    ['States.MathAdd($.name, 1)', 'Argument 1 must be a number'],
    ['States.MathRandom(5, 5)', 'must be greater than the start'],
  ])('%s fails with States.IntrinsicFailure', (text, reason) => {
    expect(() => evaluate(text)).toThrow(
      expect.objectContaining({
        errorName: 'States.IntrinsicFailure',
        errorCause: expect.stringContaining(reason),
      }),
    );
    expect(() => evaluate(text)).toThrow(
      `The function '${text}' had the following error:`,
    );
  });

  it.each([
    ["States.Format('{}', $.missing)", '$.missing'],
    ["States.Format('{}', States.Format('{}', $.missing))", '$.missing'],
    ["States.Format('{}', $.list[9])", '$.list[9]'],
    ["States.Format('{}', $$.Missing.Deep)", '$.Missing.Deep'],
  ])('%s names the argument that is not there', (text, field) => {
    const data = { list: [1] };
    expect(() => evaluate(text, data)).toThrow(
      expect.objectContaining({
        errorName: 'States.Runtime',
        errorCause: `The function '${text}' had the following error: The JsonPath argument for the field '${field}' could not be found in the input '{"list":[1]}'`,
      }),
    );
  });

  it('refuses texts of more than 10,000 characters to Hash and Base64', () => {
    const data = { text: 'a'.repeat(10_001) };
    expect(() => evaluate('States.Base64Encode($.text)', data)).toThrow(
      'at most 10000 characters',
    );
  });

  it('gives the same number for the same seed, within the limits', () => {
    fc.assert(
      fc.property(fc.integer({ max: 2 ** 40 }), seed => {
        const text = `States.MathRandom(3, 9, ${seed})`;
        const number = evaluate(text) as number;
        expect(number).toBe(evaluate(text));
        expect([3, 4, 5, 6, 7, 8]).toContain(number);
      }),
    );
  });

  it('takes every text in quotes back as it is', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const quoted = text.replace(/[\\'{}]/g, '\\$&');
        expect(evaluate(`States.Format('${quoted}')`)).toBe(text);
        expect(evaluate(`States.Array('${quoted}')`)).toEqual([text]);
      }),
    );
  });

  it('decodes what it encodes, and splits arrays without loss', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.integer()),
        fc.integer({ min: 1, max: 9 }),
        (text, list, size) => {
          const data = { text, list };
          expect(
            evaluate('States.Base64Decode(States.Base64Encode($.text))', data),
          ).toBe(Buffer.from(text).toString());
          expect(
            evaluate('States.StringToJson(States.JsonToString($.list))', data),
          ).toEqual(list);
          const parts = evaluate(
            `States.ArrayPartition($.list, ${size})`,
            data,
          );
          expect((parts as number[][]).flat()).toEqual(list);
        },
      ),
    );
  });
});

describe('parseIntrinsic', () => {
  it.each([
    ['States.Unknown()', 'a function of Format'],
    ['States.constructor()', 'a function of Format'],
    ['States.UUID(1)', '0 arguments of States.UUID before here, not 1'],
    ['States.ArrayRange(1, 2)', '3 arguments of States.ArrayRange'],
    ['States.MathRandom(1)', '2 to 3 arguments'],
    ['States.Format()', 'at least 1 arguments'],
    ["States.Format('a", 'ends with a single quote'],
    ["States.Format('\\x')", "one of ' { } \\ after \\"],
    ['States.Format("a")', 'a text in single quotes'],
    ["States.Format('a' 'b')", 'expected ","'],
    ["States.Format('a') more", 'expected the end'],
    ['States.Array(1,)', 'expected a path'],
    ['format()', 'expected "States."'],
  ])('refuses %s', (text, reason) => {
    expect(() => parseIntrinsic(text)).toThrow(reason);
  });

  it('never fails but with its own error', () => {
    const tail = fc.string({
      unit: fc.constantFrom(...'States.Array(,)$.x\'{}\\"1-tfn '),
      maxLength: 40,
    });
    fc.assert(
      fc.property(tail, text => {
        const run = () => parseIntrinsic(`States.${text}`);
        expect(errorNameOf(run)).toMatch(/^(InputError|none)$/);
      }),
      { numRuns: 2000 },
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
