import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { exampleRequest } from '../__testUtils__/exampleRequest';
import type { AccountRequestExecutions } from '../aws/AccountRequestExecutions';
import { AccountRequestProgress } from './AccountRequestProgress';

const time = Date.parse('2026-01-01T00:10:00.000Z');
const startedAt = '2026-01-01T00:00:00.000Z';

function throttled() {
  return Object.assign(new ServiceUnavailableError('slow down'), {
    name: 'Throttled',
  });
}

function createProgress(
  executions: {
    start?: () => Promise<string>;
    describe?: () => Promise<unknown>;
  },
  now = time,
) {
  return AccountRequestProgress.create({
    executions: executions as unknown as AccountRequestExecutions,
    logger: mockServices.logger.mock(),
    followMilliseconds: 5000,
    now: () => now,
  });
}

const described = (description: object) => async () => ({
  startedAt,
  stoppedAt: '2026-01-01T00:05:00.000Z',
  steps: [],
  ...description,
});

const running = exampleRequest('request-1', {
  state: 'running',
  executionArn: 'arn:x',
  startAttempts: 1,
  startedAt,
});
const starting = (startAttempts: number) =>
  exampleRequest('request-1', { startAttempts, startedAt });

describe('start', () => {
  it.each([
    [1, 5000],
    [2, 10_000],
    [4, 40_000],
    [9, 60_000],
    [99, 60_000],
  ])(
    'waits longer after each transient error: attempt %p, %p ms',
    async (attempts, milliseconds) => {
      const progress = createProgress({
        start: () => Promise.reject(throttled()),
      });
      const result = await progress.start(starting(attempts));
      expect(result.record.state).toBe('starting');
      expect(result.dueInMilliseconds).toBe(milliseconds);
    },
  );

  it('gives up on transient errors after an hour', async () => {
    const progress = createProgress(
      { start: () => Promise.reject(throttled()) },
      Date.parse('2026-01-01T01:00:00.001Z'),
    );
    const { record } = await progress.start(starting(50));
    expect(record).toMatchObject({
      state: 'failed',
      error: { step: 'StartExecution', name: 'Throttled' },
    });
  });

  it('fails at once on other errors, with the remedy they bring', async () => {
    const error = Object.assign(new NotFoundError('long text'), {
      summary: 'No state machine.',
      remedy: 'Deploy the workflow stack.',
    });
    const progress = createProgress({ start: () => Promise.reject(error) });

    const { record } = await progress.start(starting(1));

    expect(record).toMatchObject({
      state: 'failed',
      endedAt: '2026-01-01T00:10:00.000Z',
      error: {
        name: 'NotFoundError',
        message: 'No state machine.',
        remedy: 'Deploy the workflow stack.',
      },
    });
  });
});

describe('observe', () => {
  it('leaves a request as it is while AWS cannot be asked', async () => {
    const progress = createProgress({
      describe: () => Promise.reject(throttled()),
    });
    const result = await progress.observe(running);
    expect(result.record).toEqual(running);
    expect(result.dueInMilliseconds).toBe(60_000);
  });

  it('fails a request whose execution is gone', async () => {
    const progress = createProgress({
      describe: () => Promise.reject(new NotFoundError('gone')),
    });
    const { record } = await progress.observe(running);
    expect(record).toMatchObject({
      state: 'failed',
      error: { step: 'DescribeExecution', message: 'gone' },
    });
  });

  it('does not take an end without an account for a success', async () => {
    const progress = createProgress({
      describe: described({ status: 'SUCCEEDED', state: 'succeeded' }),
    });
    const { record } = await progress.observe(running);
    expect(record).toMatchObject({
      state: 'failed',
      error: { name: 'OutputMissing' },
    });
  });

  it('keeps the account of a request that failed after its creation', async () => {
    const failure = {
      step: 'TagAccount',
      error: 'TagsNotSet',
      message: 'no',
      remedy: 'retry',
      accountId: '111122223333',
      entryWithdrawn: false,
    };
    const progress = createProgress({
      describe: described({ status: 'FAILED', state: 'failed', failure }),
    });
    const { record } = await progress.observe(running);
    expect(record).toMatchObject({
      state: 'failed',
      accountId: '111122223333',
      error: { step: 'TagAccount', name: 'TagsNotSet', entryWithdrawn: false },
    });
  });

  it.each([
    ['by somebody in AWS', undefined, 'ExecutionStopped', 'failed'],
    ['after a cancellation', 'user:default/ada', 'x', 'canceled'],
    ['by the portal', undefined, 'RequestCanceled', 'canceled'],
  ])(
    'tells an execution stopped %s',
    async (_, cancelRequestedBy, error, state) => {
      const failure = { step: 'CheckRequest', error, message: '', remedy: '' };
      const progress = createProgress({
        describe: described({ status: 'ABORTED', state: 'canceled', failure }),
      });
      const { record } = await progress.observe({
        ...running,
        cancelRequestedBy,
      });
      expect(record.state).toBe(state);
      expect(record.error === undefined).toBe(state === 'canceled');
    },
  );

  it('changes the time of the last change only when something changed', async () => {
    const progress = createProgress({
      describe: described({ status: 'RUNNING', state: 'running' }),
    });
    const { record } = await progress.observe(running);
    expect(record.updatedAt).toBe(running.updatedAt);
  });
});
