import { JsonObject } from '@backstage/types';
import {
  invokeResource as resource,
  machineOf as machine,
  problemsOf,
} from '../testUtils/problemsOf';

const next = { Next: 'Done' };
const task = { Type: 'Task', Resource: resource, ...next };

const invalid: [string, JsonObject, string][] = [
  [
    'two errors',
    {
      StartAt: 'A',
      States: { A: { Type: 'Fail', Error: 'E', ErrorPath: '$.e' } },
    },
    'Only one of Error, ErrorPath is allowed',
  ],
  [
    'States.ALL not alone',
    machine({
      ...task,
      Catch: [{ ErrorEquals: ['States.ALL', 'E'], ...next }],
    }),
    "'States.ALL' must be alone",
  ],
  [
    'States.ALL not last',
    machine({
      ...task,
      Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['E'] }],
    }),
    "'States.ALL' must be in the last element",
  ],
  [
    'an unknown States name',
    machine({ ...task, Retry: [{ ErrorEquals: ['States.Oops'] }] }),
    "'States.Oops' is not a name of the States language",
  ],
  [
    'a backoff under 1',
    machine({ ...task, Retry: [{ ErrorEquals: ['E'], BackoffRate: 0.5 }] }),
    '/States/A/Retry[0]/BackoffRate',
  ],
  [
    'a delay under the interval',
    machine({
      ...task,
      Retry: [{ ErrorEquals: ['E'], IntervalSeconds: 5, MaxDelaySeconds: 5 }],
    }),
    "'MaxDelaySeconds' must be greater",
  ],
  [
    'no rules',
    machine({ Type: 'Choice', Choices: [], Default: 'Done' }),
    '/States/A/Choices',
  ],
  [
    'a rule without Next',
    machine({
      Type: 'Choice',
      Choices: [{ Variable: '$.a', IsNull: true }],
      Default: 'Done',
    }),
    '/States/A/Choices[0]: These fields are required: [Next]',
  ],
  [
    'a rule with two operators',
    machine({
      Type: 'Choice',
      Choices: [{ Variable: '$.a', IsNull: true, IsString: true, ...next }],
    }),
    'exactly one operator; this one has IsNull, IsString',
  ],
  [
    'a rule without a variable',
    machine({ Type: 'Choice', Choices: [{ IsNull: true, ...next }] }),
    'These fields are required: [Variable]',
  ],
  [
    'a rule with a wrong operand',
    machine({
      Type: 'Choice',
      Choices: [{ Variable: '$.a', NumericEquals: '1', ...next }],
    }),
    'Value must be a number',
  ],
  [
    'an operator that objects inherit',
    machine({
      Type: 'Choice',
      Choices: [{ Variable: '$.a', constructor: 'x', ...next }],
    }),
    '/constructor: Field is not supported',
  ],
  [
    'an unknown operator',
    machine({
      Type: 'Choice',
      Choices: [{ Variable: '$.a', StringContains: 'x', ...next }],
    }),
    '/StringContains: Field is not supported; use one of And,',
  ],
  [
    'a Next in an inner rule',
    machine({
      Type: 'Choice',
      Choices: [{ Not: { Variable: '$.a', IsNull: true, ...next }, ...next }],
    }),
    '/Not/Next: Field is not supported',
  ],
];

describe('choice rules, Retry and Catch', () => {
  it.each(invalid)('are refused with %s', (_, definition, problem) => {
    expect(problemsOf(definition).join('\n')).toContain(problem);
  });
});
