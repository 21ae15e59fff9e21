import type { ExecutionStatus } from '@aws-sdk/client-sfn';
import type { AccountRequestStep } from '@landing-zone/core/accounts';
import { HistoryBuilder } from '../../__testUtils__/historyBuilder';
import { mapHistoryToSteps } from './mapHistoryToSteps';

const cause = JSON.stringify({
  errorType: 'PipelineFailed',
  errorMessage: JSON.stringify({
    step: 'WatchPipeline',
    error: 'PipelineFailed',
    message: 'Stage Prepare failed.',
    remedy: 'Mend it.',
  }),
});

function statesOf(
  history: HistoryBuilder,
  status: ExecutionStatus,
  end: { error?: string; cause?: string } = {},
) {
  const steps = mapHistoryToSteps(history.events, { status, ...end });
  const byId = (id: string) =>
    steps.find(step => step.id === id) as AccountRequestStep;
  return { steps, byId, states: steps.map(step => step.state) };
}

const endings = {
  ABORTED: 'ExecutionAborted',
  TIMED_OUT: 'ExecutionTimedOut',
  FAILED: 'ExecutionFailed',
} as const;

const untilPipeline = () =>
  HistoryBuilder.create()
    .task('CheckRequest')
    .pass('IsAccountThere', 'Choice')
    .task('WriteConfiguration')
    .pass('SettleWait')
    .task('StartPipeline')
    .pass('IsPipelineStarted', 'Choice');

describe('mapHistoryToSteps', () => {
  it('knows nothing of an execution that has just begun', () => {
    const { states } = statesOf(HistoryBuilder.create(), 'RUNNING');
    expect(new Set(states)).toEqual(new Set(['pending']));
  });

  it('marks the step that Catch took on as failed, with its error and remedy', () => {
    const history = untilPipeline()
      .enter('WatchPipeline')
      .fail('PipelineFailed', cause)
      .exit('WatchPipeline')
      .task('WithdrawConfiguration')
      .pass('IsWithdrawalDone', 'Choice')
      .enter('RequestFailed', 'Fail')
      .add('ExecutionFailed');
    const { byId, states } = statesOf(history, 'FAILED', {
      error: 'PipelineFailed',
    });
    expect(byId('WatchPipeline')).toMatchObject({
      state: 'failed',
      attempts: 1,
      error: {
        name: 'PipelineFailed',
        message: 'Stage Prepare failed.',
        remedy: 'Mend it.',
      },
    });
    expect(byId('WithdrawConfiguration').state).toBe('succeeded');
    expect(states.slice(4, 10)).toEqual(Array(6).fill('skipped'));
  });

  it('keeps a failed mail beside a success', () => {
    const history = HistoryBuilder.create()
      .task('ValidateAccount')
      .enter('SendMail')
      .fail('MailNotSent', 'no')
      .exit('SendMail')
      .pass('RecordMailFailure', 'Pass')
      .enter('Succeeded', 'Succeed')
      .add('ExecutionSucceeded');
    const { byId } = statesOf(history, 'SUCCEEDED');
    expect(byId('SendMail')).toMatchObject({
      state: 'failed',
      error: { name: 'MailNotSent' },
    });
    expect(byId('WithdrawConfiguration').state).toBe('skipped');
    expect(byId('FindAccount').state).toBe('skipped');
  });

  it.each([
    [
      'ABORTED',
      'RequestCanceled',
      '{"step":"CheckRequest","error":"RequestCanceled","message":"By ada.","remedy":"None."}',
      'By ada.',
    ],
    ['TIMED_OUT', 'States.Timeout', undefined, 'without giving a cause'],
    [
      'FAILED',
      'States.Runtime',
      "An error occurred while executing the state 'WatchPipeline'.",
      'executing the state',
    ],
  ] as const)(
    'ends the step that %s cut off',
    (status, error, text, message) => {
      const history = untilPipeline()
        .enter('WatchPipeline')
        .add('TaskScheduled')
        .add(endings[status]);
      const { byId } = statesOf(history, status, {
        error,
        ...(text && { cause: text }),
      });
      expect(byId('WatchPipeline')).toMatchObject({
        state: 'failed',
        endedAt: history.now,
        error: { name: error, message: expect.stringContaining(message) },
      });
    },
  );

  it('counts retries and rounds of waiting into the step', () => {
    const history = untilPipeline()
      .task('WatchPipeline')
      .pass('IsPipelineDone', 'Choice')
      .pass('WaitForPipeline')
      .enter('WatchPipeline')
      .fail('Throttled', '{}')
      .fail('Throttled', '{}')
      .succeed()
      .exit('WatchPipeline')
      .pass('IsPipelineDone', 'Choice')
      .enter('WaitForPipeline', 'Wait');
    const { byId, states } = statesOf(history, 'RUNNING');
    expect(byId('WatchPipeline')).toMatchObject({
      state: 'running',
      attempts: 4,
    });
    expect(byId('WatchPipeline').error).toBeUndefined();
    expect(byId('WatchPipeline').endedAt).toBeUndefined();
    expect(states.slice(4)).toEqual(Array(7).fill('pending'));
  });

  it('shows the last error of a step that is being retried', () => {
    const history = HistoryBuilder.create()
      .enter('CheckRequest')
      .fail('Throttled', '{"errorMessage":"Rate exceeded"}');
    expect(statesOf(history, 'RUNNING').byId('CheckRequest')).toMatchObject({
      state: 'running',
      attempts: 1,
      error: { name: 'Throttled', message: 'Rate exceeded' },
    });
  });

  it('begins a step with its first wait, and stays in it while an unlisted state waits', () => {
    const settling = HistoryBuilder.create()
      .task('WriteConfiguration')
      .enter('SettleWait', 'Wait');
    expect(statesOf(settling, 'RUNNING').byId('StartPipeline')).toMatchObject({
      state: 'running',
      attempts: 1,
      startedAt: settling.now,
    });
    const waiting = HistoryBuilder.create()
      .task('FindAccount')
      .enter('WaitForAccount', 'Wait');
    expect(statesOf(waiting, 'RUNNING').byId('FindAccount').state).toBe(
      'running',
    );
  });

  it('skips what bypassCreation passes over', () => {
    const history = HistoryBuilder.create()
      .task('CheckRequest')
      .pass('IsAccountThere', 'Choice')
      .enter('FindAccount');
    expect(statesOf(history, 'RUNNING').states.slice(0, 6)).toEqual([
      'succeeded',
      'skipped',
      'skipped',
      'skipped',
      'running',
      'pending',
    ]);
  });

  it('reads a function that ran out of time', () => {
    const history = HistoryBuilder.create()
      .enter('CheckRequest')
      .add('TaskScheduled')
      .add('TaskTimedOut', {
        taskTimedOutEventDetails: {
          resourceType: 'lambda',
          resource: 'invoke',
        },
      });
    expect(statesOf(history, 'RUNNING').byId('CheckRequest').error?.name).toBe(
      'States.Timeout',
    );
  });

  it('goes on after a redrive', () => {
    const history = HistoryBuilder.create()
      .enter('CheckRequest')
      .fail('AccessDenied', '{}')
      .add('ExecutionFailed')
      .add('ExecutionRedriven')
      .add('TaskScheduled');
    const open = statesOf(history, 'RUNNING').byId('CheckRequest');
    expect(open).toMatchObject({ state: 'running', attempts: 2 });
    history.add('TaskSucceeded').exit('CheckRequest').enter('FindAccount');
    const { byId } = statesOf(history, 'RUNNING');
    expect(byId('CheckRequest').state).toBe('succeeded');
  });
});
