import fc from 'fast-check';
import { parseAccountRequestFailure } from './parseAccountRequestFailure';

const own = {
  step: 'WatchPipeline',
  error: 'PipelineFailed',
  message: 'The stage Accounts failed.',
  remedy: 'Mend the configuration.',
};

describe('parseAccountRequestFailure', () => {
  it('reads the cause the workflow writes', () => {
    expect(
      parseAccountRequestFailure({
        error: 'PipelineFailed',
        cause: JSON.stringify({
          ...own,
          accountId: '100000000004',
          entryWithdrawn: false,
          other: 1,
        }),
      }),
    ).toEqual({ ...own, accountId: '100000000004', entryWithdrawn: false });
  });

  it('leaves out what is not of the right form', () => {
    expect(
      parseAccountRequestFailure({
        cause: JSON.stringify({ ...own, accountId: 7, entryWithdrawn: 'yes' }),
      }),
    ).toEqual(own);
  });

  it('adds a remedy when the workflow gave none', () => {
    const { remedy } = parseAccountRequestFailure({
      cause: JSON.stringify({ ...own, error: 'AccessDenied', remedy: '' }),
    });
    expect(remedy).toContain('lacks a permission');
  });

  it.each([
    [
      'a function that timed out',
      {
        error: 'Sandbox.Timedout',
        cause:
          '{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: 1 Error: Task timed out after 30.00 seconds"}',
      },
      'Sandbox.Timedout',
      /timed out after 30/,
      /took longer/,
    ],
    [
      'a function that timed out, as older runtimes tell it',
      {
        error: 'Lambda.Unknown',
        cause:
          'The cause could not be determined because Lambda did not return an error type. Returned payload: {"errorMessage":"2026-01-01T00:00:00Z 1 Task timed out after 3.01 seconds"}',
      },
      'Lambda.Unknown',
      /^2026.*timed out after 3/,
      /took longer/,
    ],
    [
      'a function without memory',
      {
        error: 'Runtime.ExitError',
        cause:
          '{"errorType":"Runtime.ExitError","errorMessage":"RequestId: 1 Error: Runtime exited with error: signal: killed"}',
      },
      'Runtime.ExitError',
      /signal: killed/,
      /memory/,
    ],
    [
      'a function that threw',
      {
        error: 'TypeError',
        cause:
          '{"errorType":"TypeError","errorMessage":"x is undefined","trace":[]}',
      },
      'TypeError',
      /^x is undefined$/,
      /console/,
    ],
    [
      'an execution that took too long',
      { error: 'States.Timeout' },
      'States.Timeout',
      /without giving a cause/,
      /bypassCreation/,
    ],
    [
      'a role without permission',
      {
        error: 'States.TaskFailed',
        cause: 'User is not authorized to perform',
      },
      'States.TaskFailed',
      /not authorized/,
      /lacks a permission/,
    ],
    [
      'AWS refusing calls',
      { error: 'Lambda.TooManyRequestsException', cause: 'Rate exceeded' },
      'Lambda.TooManyRequestsException',
      /Rate/,
      /Wait some minutes/,
    ],
    [
      'an execution that was stopped without a word',
      {},
      'ExecutionStopped',
      /without giving a cause/,
      /stopped/,
    ],
    [
      'an error nobody knows',
      { error: 'Strange', cause: 'so it is' },
      'Strange',
      /so it is/,
      /console/,
    ],
    ['a cause without error', { cause: '[1' }, 'Unknown', /\[1/, /console/],
  ])('understands %s', (_, given, error, message, remedy) => {
    expect(parseAccountRequestFailure(given)).toEqual({
      step: 'Unknown',
      error,
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(remedy),
    });
  });

  it.each([
    ['WaitForPipeline', 'WatchPipeline'],
    ['IsAliasWanted', 'IsAliasWanted'],
  ])('names the step of States.Runtime in the state %s', (state, step) => {
    const failure = parseAccountRequestFailure({
      error: 'States.Runtime',
      cause: `An error occurred while executing the state '${state}' (entered at the event id #7). Invalid path '$.x'`,
    });
    expect(failure).toMatchObject({ step, error: 'States.Runtime' });
    expect(failure.remedy).toContain('Deploy the infra stack');
  });

  it('gives a failure with a remedy for any cause', () => {
    fc.assert(
      fc.property(
        fc.option(fc.string(), { nil: undefined }),
        fc.option(fc.oneof(fc.string(), fc.json()), { nil: undefined }),
        (error, cause) => {
          const failure = parseAccountRequestFailure({ error, cause });
          for (const text of [
            failure.step,
            failure.error,
            failure.message,
            failure.remedy,
          ]) {
            expect(text.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});
