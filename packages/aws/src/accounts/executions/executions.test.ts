import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import {
  createMachine,
  longWait,
  waitForExecution,
} from '../../__testUtils__/executionTools';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import { waitUntil } from '../../__testUtils__/pipelineTools';
import { createSfnClient } from '../../clients';
import { describeAccountRequest } from './describeAccountRequest';
import { startAccountRequest } from './startAccountRequest';
import { stopAccountRequest } from './stopAccountRequest';

jest.setTimeout(20_000);

describe('executions of account requests', () => {
  let zone: TestLandingZone;
  beforeEach(async () => {
    zone = await createTestLandingZone();
  });
  afterEach(() => zone.close());

  const input = createTestEvent().state;
  const pass = (next?: string) => ({
    Type: 'Pass',
    ...(next ? { Next: next } : { End: true }),
  });

  async function start(
    states: Record<string, object>,
    timeoutSeconds?: number,
  ) {
    const { sfn } = zone.deps;
    const stateMachineArn = await createMachine(zone, {
      states,
      ...(timeoutSeconds && { timeoutSeconds }),
    });
    return startAccountRequest({ sfn, stateMachineArn, input });
  }

  describe('startAccountRequest', () => {
    it('says what to deploy when there is no workflow', async () => {
      await expect(
        startAccountRequest({
          sfn: zone.deps.sfn,
          stateMachineArn:
            'arn:aws:states:us-east-1:200000000001:stateMachine:landing-zone-account-request',
          input,
        }),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        remedy: expect.stringContaining('landingZone.aws.workflows'),
      });
    });

    it.each(['', 'with space', 'a:b', 'x'.repeat(81)])(
      'refuses the request id %p',
      async requestId => {
        await expect(
          startAccountRequest({
            sfn: zone.deps.sfn,
            stateMachineArn: 'arn',
            input: { ...input, requestId },
          }),
        ).rejects.toMatchObject({ name: 'InputError' });
      },
    );

    it.each([
      ['running', { CheckRequest: { ...longWait, End: true } }, 'RUNNING'],
      ['ended', { CheckRequest: pass() }, 'SUCCEEDED'],
    ])(
      'starts once, also when the execution is %s',
      async (_name, states, status) => {
        const first = await start(states);
        expect(first).toMatchObject({
          executionArn: expect.stringMatching(
            /:execution:landing-zone-account-request:request-Payments$/,
          ),
          alreadyStarted: false,
        });
        await waitForExecution(zone, first.executionArn, status);
        const { sfn } = zone.deps;
        const stateMachineArn = first.executionArn
          .replace(':execution:', ':stateMachine:')
          .replace(/:[^:]*$/, '');
        const again = { sfn, stateMachineArn, input };
        const second = await startAccountRequest(again);
        expect(second.executionArn).toBe(first.executionArn);
        expect(second.startedAt).toBe(first.startedAt);
        await expect(
          startAccountRequest({
            ...again,
            input: { ...input, requestedBy: 'user:default/eve' },
          }),
        ).rejects.toMatchObject({
          name: 'ConflictError',
          summary: expect.stringContaining('with another input'),
        });
      },
    );
  });

  describe('describeAccountRequest', () => {
    it('does not know an execution that AWS has forgotten', async () => {
      await createMachine(zone, { states: { CheckRequest: pass() } });
      await expect(
        describeAccountRequest({
          sfn: zone.deps.sfn,
          executionArn:
            'arn:aws:states:us-east-1:200000000001:execution:landing-zone-account-request:gone',
        }),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        summary: expect.stringContaining('90 days'),
      });
    });

    it('reads every page of the history', async () => {
      const states = Object.fromEntries([
        ...Array.from({ length: 30 }, (_, index) => [
          index === 0 ? 'CheckRequest' : `Pass${index}`,
          pass(index === 29 ? 'FindAccount' : `Pass${index + 1}`),
        ]),
        ['FindAccount', pass()],
      ]);
      const { executionArn } = await start(states);
      await waitForExecution(zone, executionArn, 'SUCCEEDED');
      const sfn = createSfnClient(zone.connection);
      let pages = 0;
      sfn.middlewareStack.add(
        (next, context) => args => {
          if (context.commandName !== 'GetExecutionHistoryCommand') {
            return next(args);
          }
          pages += 1;
          return next({ ...args, input: { ...args.input, maxResults: 10 } });
        },
        { step: 'initialize' },
      );
      const { steps, state } = await describeAccountRequest({
        sfn,
        executionArn,
      });
      expect(pages).toBeGreaterThan(5);
      expect(state).toBe('succeeded');
      expect(steps.find(({ id }) => id === 'FindAccount')?.state).toBe(
        'succeeded',
      );
    });

    it('tells an execution that runs', async () => {
      const { executionArn, startedAt } = await start({
        CheckRequest: pass('WaitForPipeline'),
        WaitForPipeline: { ...longWait, End: true },
      });
      const describeNow = () =>
        describeAccountRequest({ sfn: zone.deps.sfn, executionArn });
      await waitUntil(async () =>
        (
          await describeNow()
        ).steps.some(
          ({ id, state }) => id === 'WatchPipeline' && state === 'running',
        ),
      );
      const description = await describeNow();
      expect(description).toMatchObject({
        status: 'RUNNING',
        state: 'running',
        startedAt,
      });
      expect(description).not.toHaveProperty('stoppedAt');
      expect(description).not.toHaveProperty('failure');
    });

    it.each([
      ['an output of the workflow', { accountId: '123456789012' }, true],
      ['anything else', { any: 'thing' }, false],
    ])('reads %s', async (_name, Result, isOutput) => {
      const { executionArn } = await start({
        CheckRequest: { ...pass(), Result },
      });
      await waitForExecution(zone, executionArn, 'SUCCEEDED');
      const { output, stoppedAt } = await describeAccountRequest({
        sfn: zone.deps.sfn,
        executionArn,
      });
      expect(output).toEqual(isOutput ? Result : undefined);
      expect(stoppedAt).toMatch(/Z$/);
    });

    it('reads the failure of an execution that failed', async () => {
      const failure = {
        step: 'WatchPipeline',
        error: 'PipelineFailed',
        message: 'It failed.',
        remedy: 'Mend it.',
        entryWithdrawn: true,
      };
      const { executionArn } = await start({
        CheckRequest: pass('RequestFailed'),
        RequestFailed: {
          Type: 'Fail',
          Error: failure.error,
          Cause: JSON.stringify(failure),
        },
      });
      await waitForExecution(zone, executionArn, 'FAILED');
      const description = await describeAccountRequest({
        sfn: zone.deps.sfn,
        executionArn,
      });
      expect(description).toMatchObject({ state: 'failed', failure });
      expect(description.steps[0].state).toBe('succeeded');
    });

    it('tells an execution that ran out of time', async () => {
      const { executionArn } = await start(
        { WatchPipeline: { ...longWait, End: true } },
        60,
      );
      await waitForExecution(zone, executionArn, 'TIMED_OUT');
      const { state, failure, steps } = await describeAccountRequest({
        sfn: zone.deps.sfn,
        executionArn,
      });
      expect(state).toBe('failed');
      expect(failure?.error).toBe('States.Timeout');
      expect(steps.find(({ id }) => id === 'WatchPipeline')?.state).toBe(
        'failed',
      );
    });

    it('passes on what AWS refuses', async () => {
      const sfn = interceptCalls(createSfnClient(zone.connection), () =>
        awsError('ThrottlingException'),
      );
      await expect(
        describeAccountRequest({ sfn, executionArn: 'arn' }),
      ).rejects.toMatchObject({ name: 'Throttled' });
    });
  });

  describe('stopAccountRequest', () => {
    const stop = (executionArn: string) =>
      stopAccountRequest({
        sfn: zone.deps.sfn,
        executionArn,
        stoppedBy: 'user:default/ada',
      });

    it('does not stop what has ended', async () => {
      const { executionArn } = await start({ CheckRequest: pass() });
      await waitForExecution(zone, executionArn, 'SUCCEEDED');
      await expect(stop(executionArn)).rejects.toMatchObject({
        name: 'ConflictError',
        summary: expect.stringContaining('SUCCEEDED'),
      });
    });

    it('does not stop what may be writing', async () => {
      const { executionArn } = await start({
        WriteConfiguration: { ...longWait, End: true },
      });
      await waitUntil(async () => {
        const { steps } = await describeAccountRequest({
          sfn: zone.deps.sfn,
          executionArn,
        });
        return steps[1].state === 'running';
      });
      await expect(stop(executionArn)).rejects.toMatchObject({
        name: 'ConflictError',
        summary: expect.stringContaining('is being written'),
      });
    });

    it('stops what has written nothing, and says who did', async () => {
      const { executionArn } = await start({
        CheckRequest: { ...longWait, End: true },
      });
      const { stoppedAt } = await stop(executionArn);
      expect(stoppedAt).toMatch(/Z$/);
      const description = await describeAccountRequest({
        sfn: zone.deps.sfn,
        executionArn,
      });
      expect(description).toMatchObject({
        status: 'ABORTED',
        state: 'canceled',
        failure: {
          error: 'RequestCanceled',
          message: expect.stringContaining('user:default/ada'),
        },
      });
    });
  });
});
