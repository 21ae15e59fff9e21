import {
  GetParametersByPathCommand,
  PutParameterCommand,
} from '@aws-sdk/client-ssm';
import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { createTestEvent } from '../../__testUtils__/createTestEvent';
import {
  createTestLandingZone,
  type TestLandingZone,
} from '../../__testUtils__/createTestLandingZone';
import {
  createMachine,
  longWait,
  startMachine,
  waitForExecution,
} from '../../__testUtils__/executionTools';
import { awsError, interceptCalls } from '../../__testUtils__/interceptCalls';
import { accountsConfigText } from '../../__testUtils__/landingZoneFiles';
import {
  startRun,
  waitForSource,
  waitUntil,
  writeEntry,
} from '../../__testUtils__/pipelineTools';
import { createSesClient, createSnsClient } from '../../clients';
import { failureReportPath } from '../reporting/FailureReportJournal';
import { describeAccountRequest } from '../executions/describeAccountRequest';
import { readEndedExecution } from '../reporting/readEndedExecution';
import { reportFailure } from './reportFailure';

jest.setTimeout(20_000);

describe('reportFailure', () => {
  let zone: TestLandingZone;
  beforeEach(async () => {
    zone = await createTestLandingZone({ timeScale: 120 });
  });
  afterEach(() => zone.close());

  const failure = {
    step: 'WatchPipeline',
    error: 'PipelineFailed',
    message: 'Stage Prepare <failed>.',
    remedy: 'Mend it & try again.',
    entryWithdrawn: true,
  };

  const report = (executionArn: string, deps: Partial<typeof zone.deps> = {}) =>
    reportFailure(
      { ...zone.deps, ...deps },
      { detail: { executionArn, status: 'FAILED' } },
    );

  /** An execution that fails at once with a failure of ours. */
  async function failedExecution(input: object = createTestEvent().state) {
    const machine = await createMachine(zone, {
      states: {
        RequestFailed: {
          Type: 'Fail',
          Error: failure.error,
          Cause: JSON.stringify(failure),
        },
      },
    });
    const executionArn = await startMachine(zone, machine, { ...input });
    await waitForExecution(zone, executionArn, 'FAILED');
    return executionArn;
  }

  /** An execution that holds the state document in its history and waits in SettleWait. */
  async function waitingExecution(input: object, timeoutSeconds?: number) {
    const machine = await createMachine(zone, {
      states: { SettleWait: { ...longWait, End: true } },
      ...(timeoutSeconds && { timeoutSeconds }),
    });
    const executionArn = await startMachine(zone, machine, { ...input });
    await waitUntil(async () => {
      const { steps } = await describeAccountRequest({
        sfn: zone.deps.sfn,
        executionArn,
      });
      return steps[2].state === 'running';
    });
    return executionArn;
  }

  const abort = (executionArn: string) =>
    zone.deps.sfn.send(
      new StopExecutionCommand({
        executionArn,
        error: 'RequestCanceled',
        cause: JSON.stringify({
          step: 'CheckRequest',
          error: 'RequestCanceled',
          message: 'Canceled by user:default/ada.',
          remedy: 'None.',
        }),
      }),
    );

  const textNow = async () => (await zone.archive.read()).accountsConfig;

  it('has nothing to report while the execution runs', async () => {
    const executionArn = await waitingExecution(createTestEvent().state);
    expect(await report(executionArn)).toMatchObject({ reported: false });
    expect(zone.outbox()).toEqual([]);
  });

  it('sends neither mail nor notice twice for repeated and simultaneous events', async () => {
    const executionArn = await failedExecution();
    const results = await Promise.allSettled([
      report(executionArn),
      report(executionArn),
      report(executionArn),
    ]);
    const done = results.filter(({ status }) => status === 'fulfilled');
    expect(done.length).toBeGreaterThanOrEqual(1);
    const refused = results.flatMap(result =>
      result.status === 'rejected' ? [result.reason.name] : [],
    );
    expect(new Set([...refused, 'ReportInProgress']).size).toBe(1);
    expect(await report(executionArn)).toEqual({
      reported: false,
      reason: expect.stringContaining('was reported before'),
    });
    expect(zone.outbox().map(({ channel }) => channel)).toEqual([
      'email',
      'sns',
    ]);
  });

  it('tells requester and operators cause and remedy, escaped', async () => {
    const executionArn = await failedExecution();
    expect(await report(executionArn)).toEqual({
      reported: true,
      reason: 'Requester and operators were told.',
    });
    const [mail, notice] = zone.outbox();
    expect(mail).toMatchObject({
      to: ['ada@example.com', 'payments-team@example.com'],
      subject: 'The request for AWS account Payments failed',
    });
    expect(mail.html).toContain('Stage Prepare &lt;failed&gt;.');
    expect(mail.html).toContain('Mend it &amp; try again.');
    expect(mail.text).toContain('/account-requests/request-Payments');
    expect(notice.subject).toBe('The request for AWS account Payments failed');
    for (const text of [
      failure.message,
      `What to do: ${failure.remedy}`,
      executionArn,
      'user:default/ada',
      'The requester was told by mail.',
    ]) {
      expect(notice.text).toContain(text);
    }
  });

  it('tells the operators when SES refuses the mail', async () => {
    const executionArn = await failedExecution();
    await report(executionArn, { mailFrom: 'x@unknown.example.org' });
    const [notice, ...others] = zone.outbox();
    expect(others).toEqual([]);
    expect(notice.text).toContain(
      'The requester could not be told: ses:SendEmail',
    );
  });

  it('is repeated by Lambda when the mail was throttled, and then complete', async () => {
    const executionArn = await failedExecution();
    const ses = interceptCalls(createSesClient(zone.connection), () =>
      awsError('Throttling'),
    );
    await expect(report(executionArn, { ses })).rejects.toMatchObject({
      name: 'Throttled',
    });
    expect(zone.outbox()).toEqual([]);
    expect((await report(executionArn)).reported).toBe(true);
    expect(zone.outbox()).toHaveLength(2);
  });

  it('does not mail again when only the notice failed', async () => {
    const executionArn = await failedExecution();
    const sns = interceptCalls(createSnsClient(zone.connection), () =>
      awsError('AuthorizationError', 'no', 403),
    );
    await expect(report(executionArn, { sns })).rejects.toMatchObject({
      name: 'AccessDenied',
      failure: { step: 'ReportFailure' },
    });
    await report(executionArn);
    expect(zone.outbox().map(({ channel }) => channel)).toEqual([
      'email',
      'sns',
    ]);
  });

  it('takes over from a delivery that crashed, once its lease has passed', async () => {
    const executionArn = await failedExecution();
    const { sfn, ssm, clock } = zone.deps;
    const ended = await readEndedExecution({ sfn, executionArn });
    await ssm.send(
      new PutParameterCommand({
        Name: `${failureReportPath}/${ended?.reportId}`,
        Type: 'String',
        Value: JSON.stringify({
          leaseUntil: Date.now() + 60_000,
          mailed: true,
          published: false,
        }),
      }),
    );
    await expect(report(executionArn)).rejects.toMatchObject({
      name: 'ReportInProgress',
    });
    const later = { ...clock, now: () => new Date(Date.now() + 61_000) };
    await report(executionArn, { clock: later });
    expect(zone.outbox().map(({ channel }) => channel)).toEqual(['sns']);
  });

  it('tells the operators of an execution that somebody started by hand', async () => {
    const executionArn = await failedExecution({
      account: { accountName: `Ünï\n${'x'.repeat(200)}` },
    });
    await report(executionArn);
    const [notice, ...others] = zone.outbox();
    expect(others).toEqual([]);
    expect(notice.subject).toMatch(/^[\x20-\x7e]{90,99}$/);
    expect(notice.text).toContain('the request names nobody');
  });

  it('tells that a request was canceled, and touches nothing that was not written', async () => {
    const executionArn = await waitingExecution(createTestEvent().state);
    await abort(executionArn);
    await report(executionArn);
    const [mail] = zone.outbox();
    expect(mail.subject).toBe(
      'The request for AWS account Payments was canceled',
    );
    expect(mail.text).toContain('Canceled by user:default/ada.');
    expect(await textNow()).toBe(accountsConfigText);
  });

  it('withdraws what an aborted execution has written', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const executionArn = await waitingExecution(state);
    await abort(executionArn);
    await report(executionArn);
    expect(await textNow()).toBe(accountsConfigText);
    expect(zone.outbox()[0].text).toContain(
      'was removed from the configuration',
    );
  });

  it('withdraws what WriteConfiguration wrote after its execution was stopped', async () => {
    const event = createTestEvent();
    const { versionId } = await zone.archive.read();
    const executionArn = await waitingExecution({
      ...event.state,
      checked: { checkedAt: '', configurationVersionId: versionId },
    });
    await abort(executionArn);
    let waited = 0;
    await report(executionArn, {
      clock: {
        ...zone.deps.clock,
        sleep: async milliseconds => {
          waited += milliseconds;
          await writeEntry(zone, event);
        },
      },
    });
    expect(waited).toBe(5_000);
    expect(await textNow()).toBe(accountsConfigText);
    expect(zone.outbox()[0].text).toContain(
      'was removed from the configuration',
    );
  });

  it('withdraws what an execution that ran out of time has written', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const executionArn = await waitingExecution(state, 120);
    await waitForExecution(zone, executionArn, 'TIMED_OUT');
    await report(executionArn);
    expect(await textNow()).toBe(accountsConfigText);
    expect(zone.outbox()[0].subject).toContain('ran out of time');
  });

  it('leaves an entry that a run carries, and says what to do with it', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const run = await startRun(zone);
    await waitForSource(zone, run);
    const executionArn = await waitingExecution(state);
    await abort(executionArn);
    await report(executionArn);
    expect(await textNow()).toContain('Payments');
    expect(zone.outbox()[1].text).toMatch(
      new RegExp(`Run ${run} .* remove the entry by hand`, 's'),
    );
  });

  it('reports all the same when the entry cannot be looked at', async () => {
    const state = await writeEntry(zone, createTestEvent());
    const executionArn = await waitingExecution(state);
    await abort(executionArn);
    const result = await report(executionArn, { pipelineName: 'Nothing' });
    expect(result.reported).toBe(true);
    expect(zone.outbox()[1].text).toContain(
      'The entry could not be taken back: codepipeline:GetPipeline',
    );
  });

  it('deletes markers after seven days', async () => {
    const executionArn = await failedExecution();
    await report(executionArn);
    const markers = async () => {
      const { Parameters = [] } = await zone.deps.ssm.send(
        new GetParametersByPathCommand({ Path: failureReportPath }),
      );
      return Parameters.length;
    };
    expect(await markers()).toBe(1);
    const { clock } = zone.deps;
    const days = 8 * 24 * 60 * 60 * 1000;
    const later = { ...clock, now: () => new Date(Date.now() + days) };
    const machine = await createMachine(zone, {
      name: 'another-machine',
      states: { RequestFailed: { Type: 'Fail', Error: 'E', Cause: 'C' } },
    });
    const second = await startMachine(zone, machine, {
      ...createTestEvent().state,
    });
    await waitForExecution(zone, second, 'FAILED');
    await report(second, { clock: later });
    // The second marker was made by the sandbox's clock, so it is old as well.
    expect(await markers()).toBe(0);
  });
});
