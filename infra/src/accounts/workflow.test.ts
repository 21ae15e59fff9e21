import {
  accountRequestSteps,
  accountRequestWorkflowName,
} from '@landing-zone/core/accounts';
import { transientErrorNames } from '@landing-zone/aws/accounts';
import validate from 'asl-validator';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFolder } from '../folders';
import { accountRequestWorkflow } from './workflow';

interface State {
  Type: string;
  Next?: string;
  Default?: string;
  Choices?: { Next: string }[];
  Parameters?: { FunctionName?: string };
  Retry?: { ErrorEquals: string[] }[];
  Catch?: { ErrorEquals: string[]; Next: string; ResultPath: string }[];
}

const definition: {
  StartAt: string;
  TimeoutSeconds: number;
  States: Record<string, State>;
} = JSON.parse(
  readFileSync(
    join(sourceFolder, accountRequestWorkflow.definitionFile),
    'utf8',
  ),
);
const states = Object.entries(definition.States);
const tasks = states.filter(([, { Type }]) => Type === 'Task');

function nextOf({ Next, Default, Choices = [], Catch = [] }: State): string[] {
  return [
    Next,
    Default,
    ...[...Choices, ...Catch].map(rule => rule.Next),
  ].filter((name): name is string => name !== undefined);
}

function reachableFrom(name: string, found = new Set<string>()): Set<string> {
  if (!found.has(name)) {
    found.add(name);
    nextOf(definition.States[name]).forEach(next => reachableFrom(next, found));
  }
  return found;
}

describe('the definition of the account request workflow', () => {
  it('is valid Amazon States Language', () => {
    expect(validate(structuredClone(definition)).errors).toEqual([]);
  });

  it('has the name by which the portal starts it', () => {
    expect(accountRequestWorkflow.name).toBe(accountRequestWorkflowName);
  });

  it('takes as long as the list says', () => {
    expect(definition.TimeoutSeconds).toBe(
      accountRequestWorkflow.timeoutSeconds,
    );
  });

  it('calls every function but the failure report, each in the state of its name', () => {
    expect(
      tasks.map(([name, { Parameters }]) => [name, Parameters?.FunctionName]),
    ).toEqual(
      Object.keys(accountRequestWorkflow.functions)
        .filter(key => key !== accountRequestWorkflow.failureReport)
        .map(key => [key, `\${${key}}`])
        .sort(
          ([a], [b]) =>
            tasks.findIndex(([name]) => name === a) -
            tasks.findIndex(([name]) => name === b),
        ),
    );
  });

  it.each(tasks)('catches every error of %s', (_, { Catch }) => {
    expect(Catch?.map(({ ErrorEquals }) => ErrorEquals)).toEqual([
      ['States.ALL'],
    ]);
  });

  it.each(tasks)('retries %s on transient errors only', (_, { Retry = [] }) => {
    const transient = [
      ...transientErrorNames,
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
      'Lambda.TooManyRequestsException',
    ];
    for (const { ErrorEquals } of Retry) {
      expect(transient).toEqual(expect.arrayContaining(ErrorEquals));
    }
  });

  it('does not send a mail a second time when the first may have gone out', () => {
    expect(definition.States.SendMail.Retry).toEqual([
      expect.objectContaining({
        ErrorEquals: ['Throttled', 'Lambda.TooManyRequestsException'],
      }),
    ]);
  });

  it.each(tasks.filter(([name]) => name !== 'SendMail'))(
    'never succeeds after an error of %s',
    (_, { Catch = [] }) => {
      for (const { Next } of Catch) {
        const reachable = [...reachableFrom(Next)];
        const ends = reachable.filter(name =>
          ['Succeed', 'Fail'].includes(definition.States[name].Type),
        );
        expect(ends).toEqual(expect.arrayContaining(['WithdrawalFailed']));
        expect(ends).not.toContain('Succeeded');
      }
    },
  );

  it('has every state that the portal counts for a step, and each task counts', () => {
    const counted = accountRequestSteps.flatMap(step => step.states);
    expect(states.map(([name]) => name)).toEqual(
      expect.arrayContaining(counted),
    );
    expect(counted).toEqual(
      expect.arrayContaining(tasks.map(([name]) => name)),
    );
  });
});
