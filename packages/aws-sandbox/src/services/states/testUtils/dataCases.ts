import { JsonObject } from '@backstage/types';
import { LanguageCase } from './LanguageCase';

const pass = (state: JsonObject) => ({
  StartAt: 'Only',
  States: { Only: { Type: 'Pass', End: true, ...state } },
});
const parameters = (fields: JsonObject) => pass({ Parameters: fields });

/** Cases of paths, templates and intrinsic functions. */
export const dataCases: LanguageCase[] = [
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
];
