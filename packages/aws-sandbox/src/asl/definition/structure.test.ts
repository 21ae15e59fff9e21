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

const invalid: [string, JsonObject, string][] = [
  [
    'no StartAt',
    { States: { A: { Type: 'Succeed' } } },
    '/: These fields are required: [StartAt]',
  ],
  [
    'no states',
    { StartAt: 'A', States: {} },
    '/States: There must be at least one state',
  ],
  [
    'a StartAt to nowhere',
    { StartAt: 'B', States: { A: { Type: 'Succeed' } } },
    "MISSING_TRANSITION_TARGET /StartAt: Missing 'StartAt' target: B",
  ],
  [
    'a Next to nowhere',
    machine({ Type: 'Pass', Next: 'Nowhere' }),
    "MISSING_TRANSITION_TARGET /States/A/Next: Missing 'Next' target: Nowhere",
  ],
  [
    'a Default to nowhere',
    machine({
      Type: 'Choice',
      Choices: [{ Variable: '$.a', IsNull: true, ...next }],
      Default: 'X',
    }),
    '/States/A/Default',
  ],
  [
    'a rule to nowhere',
    machine({
      Type: 'Choice',
      Choices: [{ Variable: '$.a', IsNull: true, Next: 'X' }],
      Default: 'Done',
    }),
    '/States/A/Choices[0]/Next',
  ],
  [
    'a Catch to nowhere',
    machine({ ...task, Catch: [{ ErrorEquals: ['E'], Next: 'X' }] }),
    '/States/A/Catch[0]/Next',
  ],
  [
    'a state out of reach',
    {
      StartAt: 'A',
      States: { A: { Type: 'Succeed' }, B: { Type: 'Succeed' } },
    },
    'State "B" is not reachable.',
  ],
  [
    'no end',
    { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'A' } } },
    'No terminal state',
  ],
  [
    'no end in a branch',
    machine({
      Type: 'Parallel',
      Branches: [{ StartAt: 'I', States: { I: { Type: 'Pass', Next: 'I' } } }],
      ...next,
    }),
    '/States/A/Branches[0]/States: No terminal state',
  ],
  [
    'a name twice',
    machine({
      Type: 'Map',
      ItemProcessor: {
        StartAt: 'A',
        States: { A: { Type: 'Pass', End: true } },
      },
      ...next,
    }),
    'DUPLICATE_STATE_NAME /States/A/ItemProcessor/States/A',
  ],
  [
    'an unknown type',
    machine({ Type: 'Jump', ...next }),
    '/States/A/Type: Value must be one of the following: [Task, Pass,',
  ],
  ['no type', machine({ ...next }), '/States/A'],
  [
    'an unknown field',
    machine({ ...pass, Colour: 'red' }),
    '/States/A/Colour: Field is not supported',
  ],
  [
    'neither Next nor End',
    machine({ Type: 'Pass' }),
    '/States/A: Exactly one of these fields is required: [Next, End]',
  ],
  [
    'both Next and End',
    machine({ ...pass, End: true }),
    '/States/A: Exactly one of these fields is required: [Next, End]',
  ],
  [
    'no Resource',
    machine({ Type: 'Task', ...next }),
    '/States/A: These fields are required: [Resource]',
  ],
  [
    'an unsupported resource',
    machine({ ...task, Resource: 'arn:aws:states:::dynamodb:getItem' }),
    "/States/A/Resource: The sandbox does not support the resource 'arn:aws:states:::dynamodb:getItem'; it supports Lambda function ARNs and lambda:invoke",
  ],
  [
    'an unsupported pattern',
    machine({
      ...task,
      Resource: 'arn:aws:states:::states:startExecution.sync:2',
    }),
    "/States/A/Resource: The resource 'arn:aws:states:::states:startExecution.sync:2'",
  ],
  [
    'a resource that is none',
    machine({ ...task, Resource: 'lambda' }),
    "/States/A/Resource: The resource 'lambda' is neither",
  ],
  [
    'JSONata',
    machine(pass, { QueryLanguage: 'JSONata' }),
    '/QueryLanguage: The sandbox supports the query language JSONPath only',
  ],
  [
    'JSONata in a state',
    machine({ ...pass, QueryLanguage: 'JSONata' }),
    '/States/A/QueryLanguage: The sandbox supports',
  ],
  [
    'variables',
    machine({ ...pass, Assign: { a: 1 } }),
    "/States/A/Assign: Field 'Assign' is not supported by the sandbox",
  ],
  [
    'a distributed Map',
    machine({
      Type: 'Map',
      ItemProcessor: { ...inner, ProcessorConfig: { Mode: 'DISTRIBUTED' } },
      ...next,
    }),
    '/States/A/ItemProcessor/ProcessorConfig/Mode: The sandbox supports inline Map states only',
  ],
  [
    'no processor',
    machine({ Type: 'Map', ...next }),
    '[ItemProcessor, Iterator]',
  ],
  [
    'no branches',
    machine({ Type: 'Parallel', Branches: [], ...next }),
    '/States/A/Branches',
  ],
  [
    'a path that is none',
    machine({ ...pass, InputPath: 'a' }),
    "/States/A/InputPath: The JSONPath 'a' is not valid at character 1",
  ],
  [
    'a ResultPath with a wildcard',
    machine({ ...pass, ResultPath: '$.a[*]' }),
    'is not a Reference Path',
  ],
  [
    'a ResultPath of the context',
    machine({ ...pass, ResultPath: '$$.a' }),
    'The context object cannot be changed',
  ],
  [
    'a template path that is none',
    machine({ ...task, Parameters: { a: [{ 'b.$': '$.[' }] } }),
    '/States/A/Parameters/a[0]/b.$',
  ],
  [
    'a template value that is no text',
    machine({ ...task, Parameters: { 'b.$': 1 } }),
    "The value for the field 'b.$' must be a valid JSONPath",
  ],
  [
    'an unknown function',
    machine({ ...task, Parameters: { 'b.$': 'States.Nope()' } }),
    'a function of Format',
  ],
  [
    'two waits',
    machine({ Type: 'Wait', Seconds: 1, SecondsPath: '$.s', ...next }),
    'Exactly one of these fields is required: [Seconds',
  ],
  [
    'a timestamp that is none',
    machine({ Type: 'Wait', Timestamp: '2026-01-01', ...next }),
    '/States/A/Timestamp',
  ],
  [
    'a negative wait',
    machine({ Type: 'Wait', Seconds: -1, ...next }),
    '/States/A/Seconds',
  ],
  [
    'two time-outs',
    machine({ ...task, TimeoutSeconds: 1, TimeoutSecondsPath: '$.t' }),
    'Only one of TimeoutSeconds, TimeoutSecondsPath',
  ],
  [
    'a heartbeat that is too long',
    machine({ ...task, TimeoutSeconds: 5, HeartbeatSeconds: 5 }),
    'HeartbeatSeconds must be smaller',
  ],
  [
    'a name of 81 characters',
    {
      StartAt: 'x'.repeat(81),
      States: { ['x'.repeat(81)]: { Type: 'Succeed' } },
    },
    'at most 80 characters',
  ],
];

describe('the fields and transitions of a definition', () => {
  it.each(invalid)('are refused with %s', (_, definition, problem) => {
    expect(problemsOf(definition).join('\n')).toContain(problem);
  });

  it.each([
    ['', 'INVALID_JSON_DESCRIPTION'],
    ['not a definition', 'INVALID_JSON_DESCRIPTION'],
    ['[]', 'Definition must be a valid JSON object'],
    ['null', 'Definition must be a valid JSON object'],
    ['{}', '/: These fields are required: [StartAt, States]'],
  ])('are refused in the text %j', (text, problem) => {
    expect(problemsOf(text).join('\n')).toContain(problem);
  });

  it('are refused with all problems at once', () => {
    const definition = {
      StartAt: 'A',
      States: {
        A: { Type: 'Pass', Next: 'Nowhere', Colour: 'red', InputPath: '$.' },
        B: {
          Type: 'Task',
          Resource: 'arn:aws:states:::sqs:sendMessage',
          End: true,
        },
        C: { Type: 'Wait', Next: 'B' },
      },
    };
    expect(problemsOf(definition)).toHaveLength(7);
  });
});
