import { JsonObject } from '@backstage/types';
import { LanguageCase } from './LanguageCase';

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
const inner = (state: JsonObject) => ({
  StartAt: 'Inner',
  States: { Inner: { Type: 'Pass', End: true, ...state } },
});

/** Cases of choices, branches, waits and ends. */
export const flowCases: LanguageCase[] = [
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
