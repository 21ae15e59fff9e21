import { JsonObject, JsonValue } from '@backstage/types';

/** A machine, what it is given, and its output or the name of its error. */
export interface LanguageCase {
  title: string;
  definition: JsonObject;
  input?: JsonValue;
  output?: JsonValue;
  error?: string;
}

const pass = (state: JsonObject) => ({
  StartAt: 'Only',
  States: { Only: { Type: 'Pass', End: true, ...state } },
});
const choose = (...Choices: JsonObject[]) => ({
  StartAt: 'Choose',
  States: {
    Choose: {
      Type: 'Choice',
      Choices: Choices.map(rule => ({ ...rule, Next: 'Yes' })),
      Default: 'No',
    },
    Yes: { Type: 'Pass', Result: 'yes', End: true },
    No: { Type: 'Pass', Result: 'no', End: true },
  },
});
const parameters = (fields: JsonObject) => pass({ Parameters: fields });
const inner = (state: JsonObject) => ({
  StartAt: 'Inner',
  States: { Inner: { Type: 'Pass', End: true, ...state } },
});

/** Cases of the Amazon States Language that need nothing but Step Functions. */
export const languageCases: LanguageCase[] = [
  { title: 'Pass', definition: pass({}), input: { a: 1 }, output: { a: 1 } },
  { title: 'a result', definition: pass({ Result: [1] }), output: [1] },
  {
    title: 'a ResultPath',
    definition: pass({ Result: 1, ResultPath: '$.b.c' }),
    input: { a: 1 },
    output: { a: 1, b: { c: 1 } },
  },
  {
    title: 'InputPath null',
    definition: pass({ InputPath: null }),
    input: { a: 1 },
    output: {},
  },
  {
    title: 'OutputPath',
    definition: pass({ OutputPath: '$.a[1]' }),
    input: { a: [1, 2] },
    output: 2,
  },
  {
    title: 'a wildcard',
    definition: parameters({ 'x.$': '$.l[*].n' }),
    input: { l: [{ n: 1 }, { n: 2 }] },
    output: { x: [1, 2] },
  },
  {
    title: 'a slice',
    definition: parameters({ 'x.$': '$.l[1:3]' }),
    input: { l: [1, 2, 3, 4] },
    output: { x: [2, 3] },
  },
  {
    title: 'a filter',
    definition: parameters({ 'x.$': '$.l[?(@.n > 1)].n' }),
    input: { l: [{ n: 1 }, { n: 2 }] },
    output: { x: [2] },
  },
  {
    title: 'a missing path',
    definition: parameters({ 'x.$': '$.b' }),
    input: {},
    error: 'States.Runtime',
  },
  {
    title: 'a missing InputPath',
    definition: pass({ InputPath: '$.b' }),
    input: {},
    error: 'States.Runtime',
  },
  {
    title: 'nested templates',
    definition: parameters({ a: { b: [{ 'c.$': '$.x' }] } }),
    input: { x: 1 },
    output: { a: { b: [{ c: 1 }] } },
  },
  {
    title: 'Format',
    definition: parameters({ 'x.$': "States.Format('{} of {}', $.a, 2)" }),
    input: { a: 'one' },
    output: { x: 'one of 2' },
  },
  {
    title: 'JSON texts',
    definition: parameters({
      'x.$': 'States.StringToJson($.a)',
      'y.$': 'States.JsonToString($.b)',
    }),
    input: { a: '[1]', b: { c: 1 } },
    output: { x: [1], y: '{"c":1}' },
  },
  {
    title: 'array functions',
    definition: parameters({
      'a.$': 'States.Array(1, $.b)',
      'p.$': 'States.ArrayPartition($.l, 2)',
      'r.$': 'States.ArrayRange(1, 5, 2)',
      'g.$': 'States.ArrayGetItem($.l, 1)',
      'n.$': 'States.ArrayLength($.l)',
      'c.$': 'States.ArrayContains($.l, 3)',
      'u.$': 'States.ArrayUnique($.d)',
    }),
    input: { b: 'b', l: [1, 2, 3], d: [1, 1, 2] },
    output: {
      a: [1, 'b'],
      p: [[1, 2], [3]],
      r: [1, 3, 5],
      g: 2,
      n: 3,
      c: true,
      u: [1, 2],
    },
  },
  {
    title: 'encoding',
    definition: parameters({
      'e.$': "States.Base64Encode('abc')",
      'd.$': "States.Base64Decode('YWJj')",
      'h.$': "States.Hash('abc', 'SHA-1')",
    }),
    output: {
      e: 'YWJj',
      d: 'abc',
      h: 'a9993e364706816aba3e25717850c26c9cd0d89d',
    },
  },
  {
    title: 'merging and splitting',
    definition: parameters({
      'm.$': 'States.JsonMerge($.a, $.b, false)',
      's.$': "States.StringSplit('1,2', ',')",
      'n.$': 'States.MathAdd(1, 2)',
    }),
    input: { a: { x: 1, y: 1 }, b: { y: 2 } },
    output: { m: { x: 1, y: 2 }, s: ['1', '2'], n: 3 },
  },
  {
    title: 'Choice of strings',
    definition: choose({ Variable: '$.v', StringMatches: 'a*c' }),
    input: { v: 'abc' },
    output: 'yes',
  },
  {
    title: 'Choice of numbers',
    definition: choose({ Variable: '$.v', NumericGreaterThanPath: '$.w' }),
    input: { v: 2, w: 1 },
    output: 'yes',
  },
  {
    title: 'Choice of timestamps',
    definition: choose({
      Variable: '$.v',
      TimestampLessThan: '2026-01-02T00:00:00Z',
    }),
    input: { v: '2026-01-01T00:00:00Z' },
    output: 'yes',
  },
  {
    title: 'Choice of the wrong type',
    definition: choose({ Variable: '$.v', StringEquals: '1' }),
    input: { v: 1 },
    output: 'no',
  },
  {
    title: 'IsNull false',
    definition: choose({ Variable: '$.v', IsNull: false }),
    input: { v: 1 },
    output: 'yes',
  },
  {
    title: 'IsPresent false',
    definition: choose({ Variable: '$.w', IsPresent: false }),
    input: { v: 1 },
    output: 'yes',
  },
  {
    title: 'And, Or, Not',
    definition: choose({
      And: [
        { Not: { Variable: '$.v', NumericEquals: 2 } },
        {
          Or: [
            { Variable: '$.v', NumericEquals: 1 },
            { Variable: '$.v', IsNull: true },
          ],
        },
      ],
    }),
    input: { v: 1 },
    output: 'yes',
  },
  {
    title: 'Choice without a match',
    definition: {
      StartAt: 'C',
      States: {
        C: {
          Type: 'Choice',
          Choices: [{ Variable: '$.v', NumericEquals: 1, Next: 'D' }],
        },
        D: { Type: 'Succeed' },
      },
    },
    input: { v: 2 },
    error: 'States.Runtime',
  },
  {
    title: 'Fail',
    definition: {
      StartAt: 'F',
      States: { F: { Type: 'Fail', Error: 'Refused', Cause: 'why' } },
    },
    error: 'Refused',
  },
  {
    title: 'Fail by paths',
    definition: {
      StartAt: 'F',
      States: {
        F: {
          Type: 'Fail',
          ErrorPath: '$.e',
          CausePath: "States.Format('by {}', $.c)",
        },
      },
    },
    input: { e: 'Late', c: 'x' },
    error: 'Late',
  },
  {
    title: 'Succeed',
    definition: {
      StartAt: 'S',
      States: { S: { Type: 'Succeed', OutputPath: '$.a' } },
    },
    input: { a: 1 },
    output: 1,
  },
  {
    title: 'Wait',
    definition: {
      StartAt: 'W',
      States: { W: { Type: 'Wait', Seconds: 1, End: true } },
    },
    input: { a: 1 },
    output: { a: 1 },
  },
  {
    title: 'Map',
    definition: {
      StartAt: 'M',
      States: {
        M: {
          Type: 'Map',
          ItemsPath: '$.l',
          ItemSelector: {
            'i.$': '$$.Map.Item.Index',
            'v.$': '$$.Map.Item.Value',
            'k.$': '$.k',
          },
          ItemProcessor: inner({}),
          ResultPath: '$.r',
          End: true,
        },
      },
    },
    input: { l: ['a', 'b'], k: 1 },
    output: {
      l: ['a', 'b'],
      k: 1,
      r: [
        { i: 0, v: 'a', k: 1 },
        { i: 1, v: 'b', k: 1 },
      ],
    },
  },
  {
    title: 'Map of nothing',
    definition: {
      StartAt: 'M',
      States: { M: { Type: 'Map', ItemProcessor: inner({}), End: true } },
    },
    input: [],
    output: [],
  },
  {
    title: 'Parallel',
    definition: {
      StartAt: 'P',
      States: {
        P: {
          Type: 'Parallel',
          Branches: [
            inner({ Result: 1 }),
            {
              StartAt: 'Other',
              States: { Other: { Type: 'Pass', End: true } },
            },
          ],
          ResultSelector: { 'first.$': '$[0]', 'second.$': '$[1]' },
          End: true,
        },
      },
    },
    input: { a: 1 },
    output: { first: 1, second: { a: 1 } },
  },
  {
    title: 'Catch of a branch',
    definition: {
      StartAt: 'P',
      States: {
        P: {
          Type: 'Parallel',
          Branches: [
            {
              StartAt: 'F',
              States: { F: { Type: 'Fail', Error: 'E', Cause: 'c' } },
            },
          ],
          Catch: [
            { ErrorEquals: ['E'], ResultPath: '$.error', Next: 'Caught' },
          ],
          End: true,
        },
        Caught: { Type: 'Pass', End: true },
      },
    },
    input: { a: 1 },
    output: { a: 1, error: { Error: 'E', Cause: 'c' } },
  },
];
