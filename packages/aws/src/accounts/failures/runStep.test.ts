import { ConflictError, InputError } from '@backstage/errors';
import { awsError } from '../../__testUtils__/interceptCalls';
import { toBackstageError } from '../../clients/toBackstageError';
import { errorWithRemedy } from './errorWithRemedy';
import { readFailure } from './readFailure';
import { runStep } from './runStep';

const fail = (error: unknown, accountId?: string) =>
  runStep(
    'TagAccount',
    async () => {
      throw error;
    },
    accountId,
  );

describe('runStep', () => {
  it.each([
    [
      'an error with a name and a remedy',
      errorWithRemedy({
        type: ConflictError,
        name: 'AliasTaken',
        summary: 'Taken.',
        remedy: 'Choose another.',
      }),
      { error: 'AliasTaken', message: 'Taken.', remedy: 'Choose another.' },
    ],
    [
      'a refusal without a name of its own',
      errorWithRemedy({
        type: InputError,
        summary: 'Wrong.',
        remedy: 'Correct it.',
      }),
      { error: 'CheckFailed', message: 'Wrong.', remedy: 'Correct it.' },
    ],
    [
      'a plain Backstage error',
      new InputError('Wrong.'),
      { error: 'CheckFailed', message: 'Wrong.' },
    ],
    [
      'an error of AWS with a general name',
      toBackstageError({
        error: awsError('PolicyNotFoundException'),
        operation: 'a:B',
        resource: 'c',
      }),
      { error: 'PolicyNotFoundException' },
    ],
    [
      'a defect',
      new TypeError('x is undefined'),
      {
        error: 'InternalError',
        message: 'Step TagAccount broke off: TypeError: x is undefined',
        remedy: expect.stringContaining('report it'),
      },
    ],
    [
      'something that is no error',
      'a text',
      { error: 'InternalError', message: expect.stringContaining('a text') },
    ],
  ])(
    'gives %s the form the state machine needs',
    async (_name, error, wanted) => {
      const thrown = await fail(error, '123456789012').catch(caught => caught);
      const failure = JSON.parse(thrown.message);
      expect(failure).toMatchObject({
        step: 'TagAccount',
        accountId: '123456789012',
        ...wanted,
      });
      expect(thrown.name).toBe(failure.error);
    },
  );

  it('cuts messages that would not fit into a cause', async () => {
    const thrown = await fail(new InputError('ä'.repeat(100_000))).catch(
      caught => caught,
    );
    expect(thrown.message.length).toBeLessThan(10_000);
    expect(thrown.message).toContain('(100000 characters)');
  });

  it('does not wrap its own error again', async () => {
    const first = await fail(new InputError('Wrong.')).catch(error => error);
    await expect(fail(first)).rejects.toBe(first);
  });

  it('makes what Lambda hands on readable again', async () => {
    const thrown = await fail(new InputError('Wrong.')).catch(error => error);
    const cause = JSON.stringify({
      errorType: thrown.name,
      errorMessage: thrown.message,
      trace: ['at x'],
    });
    expect(readFailure({ error: thrown.name, cause })).toEqual(thrown.failure);
  });
});

describe('readFailure', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'The Lambda was gone'],
    ['null', 'null'],
    ['a message that is no JSON', '{"errorMessage":"Task timed out"}'],
    ['a message that is a number', '{"errorMessage":"42"}'],
    ['broken JSON', '{"errorMessage":'],
  ])('always gives a failure, also for %s', (_name, cause) => {
    expect(
      readFailure({ error: 'E', ...(cause !== undefined && { cause }) }),
    ).toMatchObject({
      error: 'E',
      message: expect.stringMatching(/./),
      remedy: expect.stringMatching(/\.$/),
    });
  });
});
