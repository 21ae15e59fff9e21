import aslValidator from 'asl-validator';
import { JsonObject } from '@backstage/types';
import {
  invokeResource as resource,
  machineOf as machine,
  problemsOf,
} from '../testUtils/problemsOf';

const next = { Next: 'Done' };
const pass = { Type: 'Pass', ...next };
const task = { Type: 'Task', Resource: resource, ...next };
const inner = { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } };

const valid: [string, JsonObject][] = [
  ['a Pass state', machine({ ...pass, Result: null, ResultPath: null })],
  [
    'a Task state',
    machine({ ...task, TimeoutSeconds: 60, HeartbeatSeconds: 10 }),
  ],
  [
    'a callback',
    machine({ ...task, Resource: `${resource}.waitForTaskToken` }),
  ],
  [
    'a function ARN',
    machine({
      ...task,
      Resource: 'arn:aws:lambda:eu-west-1:100000000001:function:a-b_c',
    }),
  ],
  [
    'a Wait state',
    machine({ Type: 'Wait', Timestamp: '2026-01-01T00:00:00Z', ...next }),
  ],
  [
    'a Map state',
    machine({ Type: 'Map', ItemProcessor: inner, MaxConcurrency: 3, ...next }),
  ],
  [
    'a Parallel state',
    machine({ Type: 'Parallel', Branches: [inner], ...next }),
  ],
  [
    'a Fail state',
    {
      StartAt: 'A',
      States: { A: { Type: 'Fail', Error: 'E', CausePath: '$.cause' } },
    },
  ],
  [
    'error handling',
    machine({
      ...task,
      Retry: [
        {
          ErrorEquals: ['A', 'States.Timeout'],
          IntervalSeconds: 2,
          MaxAttempts: 0,
          BackoffRate: 1.5,
          MaxDelaySeconds: 9,
          JitterStrategy: 'FULL',
        },
        { ErrorEquals: ['States.ALL'] },
      ],
      Catch: [
        { ErrorEquals: ['States.ALL'], Next: 'Done', ResultPath: '$.error' },
      ],
    }),
  ],
  [
    'a Choice state',
    machine({
      Type: 'Choice',
      Choices: [
        {
          And: [
            { Variable: '$.a', IsPresent: true },
            { Not: { Variable: '$.a', NumericLessThanPath: '$.b' } },
          ],
          ...next,
        },
      ],
      Default: 'Done',
    }),
  ],
  [
    'a template',
    machine({
      ...task,
      Parameters: {
        'a.$': "States.Format('{}', $$.Execution.Name)",
        b: { 'c.$': '$.c[*]' },
      },
    }),
  ],
  [
    'comments and limits',
    {
      ...machine(pass),
      Comment: 'c',
      Version: '1.0',
      TimeoutSeconds: 9,
      QueryLanguage: 'JSONPath',
    },
  ],
];

const refused: [string, JsonObject][] = [
  [
    'a StartAt to nowhere',
    { StartAt: 'B', States: { A: { Type: 'Succeed' } } },
  ],
  ['a Next to nowhere', machine({ Type: 'Pass', Next: 'Nowhere' })],
  [
    'a Catch to nowhere',
    machine({ ...task, Catch: [{ ErrorEquals: ['E'], Next: 'X' }] }),
  ],
  [
    'a state out of reach',
    {
      StartAt: 'A',
      States: { A: { Type: 'Succeed' }, B: { Type: 'Succeed' } },
    },
  ],
  ['no end', { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'A' } } }],
  ['an unknown type', machine({ Type: 'Jump', ...next })],
  ['an unknown field', machine({ ...pass, Colour: 'red' })],
  ['neither Next nor End', machine({ Type: 'Pass' })],
  ['no Resource', machine({ Type: 'Task', ...next })],
  ['a path that is none', machine({ ...pass, InputPath: 'a' })],
  [
    'an unknown function',
    machine({ ...task, Parameters: { 'b.$': 'States.Nope()' } }),
  ],
  [
    'a rule with a wrong operand',
    machine({
      Type: 'Choice',
      Choices: [{ Variable: '$.a', NumericEquals: '1', ...next }],
    }),
  ],
];

describe('asl-validator, an independent reading of the language,', () => {
  it.each(valid)('accepts %s as parseDefinition does', (_, definition) => {
    expect(aslValidator(definition)).toMatchObject({ isValid: true });
    expect(problemsOf(definition)).toEqual([]);
  });

  it.each(refused)('refuses %s as parseDefinition does', (_, definition) => {
    expect(aslValidator(definition).isValid).toBe(false);
    expect(problemsOf(definition)).not.toEqual([]);
  });
});
