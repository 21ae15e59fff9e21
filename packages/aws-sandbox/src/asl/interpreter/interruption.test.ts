import { ManualClock } from '../../state/ManualClock';
import { HistoryEventRecord } from '../history/HistoryEventRecord';
import { functionArn, runDefinition } from '../testUtils/runDefinition';
import { ExecutionStopped, ExecutionSuspended } from './abortReasons';
import { StatePosition } from './StateRun';

const definition = {
  StartAt: 'First',
  States: {
    First: {
      Type: 'Pass',
      Parameters: { 'n.$': 'States.MathAdd($.n, 1)' },
      Next: 'Wait',
    },
    Wait: { Type: 'Wait', Seconds: 60, Next: 'Work' },
    Work: { Type: 'Task', Resource: functionArn, End: true },
  },
};

/** Runs until the Wait state and then ends the execution for `reason`. */
async function interruptedBy(reason: Error) {
  const clock = ManualClock.create();
  const controller = new AbortController();
  const events: HistoryEventRecord[] = [];
  const positions: StatePosition[] = [];
  const running = runDefinition(definition, {
    input: { n: 1 },
    clock,
    events,
    signal: controller.signal,
    onState: position => positions.push(position),
  });
  await clock.advance(1000);
  controller.abort(reason);
  return { ...(await running), events, positions, clock };
}

describe('an execution', () => {
  it('that is stopped ends as ABORTED, with the error and cause it was given', async () => {
    const reason = new ExecutionStopped({
      error: 'Cancelled',
      cause: 'by Ada',
    });
    const { clock, events, outcome } = await interruptedBy(reason);
    expect(outcome).toEqual({
      status: 'ABORTED',
      error: 'Cancelled',
      cause: 'by Ada',
    });
    expect(events.at(-1)).toMatchObject({
      type: 'ExecutionAborted',
      previousEventId: 0,
      details: { error: 'Cancelled', cause: 'by Ada' },
    });
    expect(clock.sleeping).toBe(0);
  });

  it('may be stopped without a word', async () => {
    const { events, outcome } = await interruptedBy(new ExecutionStopped());
    expect(outcome).toEqual({ status: 'ABORTED' });
    expect(events.at(-1)?.details).toEqual({});
  });

  it('that is suspended has no end, and its history waits', async () => {
    const { events, outcome, positions } = await interruptedBy(
      new ExecutionSuspended(),
    );
    expect(outcome).toBeUndefined();
    expect(events.at(-1)?.type).toBe('WaitStateEntered');
    expect(positions).toEqual([
      { state: 'First', input: { n: 1 } },
      { state: 'Wait', input: { n: 2 } },
    ]);
  });

  it('goes on where it stood and adds to the history it has', async () => {
    const { events, positions } = await interruptedBy(new ExecutionSuspended());
    const saved = JSON.parse(
      JSON.stringify({ events, position: positions.at(-1) }),
    );
    const { output, types } = await runDefinition(definition, {
      ...saved,
      input: { n: 1 },
      invoke: async payload => payload,
    });
    expect(output).toEqual({ n: 2 });
    expect(types).toEqual([
      'ExecutionStarted',
      'PassStateEntered',
      'PassStateExited',
      'WaitStateEntered',
      'WaitStateEntered',
      'WaitStateExited',
      'TaskStateEntered',
      'LambdaFunctionScheduled',
      'LambdaFunctionStarted',
      'LambdaFunctionSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    expect(saved.events[4].previousEventId).toBe(4);
  });
});
