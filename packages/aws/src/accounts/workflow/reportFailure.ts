import { toError } from '@backstage/errors';
import { runStep } from '../failures/runStep';
import { FailureReportJournal } from '../reporting/FailureReportJournal';
import { makeFailureReport } from '../reporting/makeFailureReport';
import { readEndedExecution } from '../reporting/readEndedExecution';
import { tellFailure } from '../reporting/tellFailure';
import { systemClock } from './WorkflowClock';
import type { WorkflowDependencies } from './WorkflowDependencies';

/**
 * What {@link reportFailure} needs. Rights: those of WithdrawConfiguration, states:DescribeExecution,
 * states:GetExecutionHistory, ses:SendEmail, sns:Publish, and ssm:PutParameter, ssm:GetParameter,
 * ssm:GetParametersByPath, ssm:DeleteParameters on `/landing-zone/account-requests/reports*`.
 *
 * @public
 */
export type ReportFailureDependencies = Pick<
  WorkflowDependencies,
  | 'sfn'
  | 'ssm'
  | 'ses'
  | 'sns'
  | 'organizations'
  | 's3'
  | 'codePipeline'
  | 'serviceCatalog'
  | 'pipelineName'
  | 'configurationOwner'
  | 'mailFrom'
  | 'operatorsTopicArn'
  | 'portalUrl'
  | 'clock'
>;

/**
 * EventBridge's `Step Functions Execution Status Change`, as far as it is read: everything else is
 * asked of Step Functions, because EventBridge leaves long inputs out.
 *
 * @public
 */
export interface ExecutionStatusChangeEvent {
  detail: { executionArn: string; status: string };
}

/**
 * Tells requester, support addresses and operators that a request did not succeed, and after
 * ABORTED, TIMED_OUT, or a withdrawal that broke off itself, takes the entry back where that is safe.
 * Safe to call any number of times for the same event, see {@link FailureReportJournal}.
 *
 * @param deps - clients and settings
 * @param event - the event as EventBridge sends it
 * @returns whether this call told somebody, and why not
 * @throws `ReportInProgress` while another delivery works on the same report, and transient errors:
 *   Lambda repeats the delivery
 * @public
 */
export async function reportFailure(
  deps: ReportFailureDependencies,
  event: ExecutionStatusChangeEvent,
): Promise<{ reported: boolean; reason: string }> {
  return runStep('ReportFailure', async () => {
    const { sfn, ssm, clock = systemClock } = deps;
    const { executionArn } = event.detail;
    const execution = await readEndedExecution({ sfn, executionArn });
    if (!execution) {
      const reason = `${executionArn} is running or has succeeded; there is no failure to report.`;
      return { reported: false, reason };
    }
    const journal = await FailureReportJournal.open({
      ssm,
      id: execution.reportId,
      clock,
    });
    if (!journal) {
      const reason = `The end of ${executionArn} was reported before.`;
      return { reported: false, reason };
    }
    try {
      const report = await makeFailureReport(deps, execution);
      await tellFailure(deps, report, journal);
    } catch (error) {
      await journal.release();
      throw error;
    }
    return { reported: true, reason: await tidy(journal) };
  });
}

/** Everybody is told by now; markers that stay a little longer are no reason to tell them again. */
async function tidy(journal: FailureReportJournal): Promise<string> {
  try {
    await journal.deleteOld();
    return 'Requester and operators were told.';
  } catch (error) {
    return `Requester and operators were told. Old report markers were not deleted: ${
      toError(error).message
    }`;
  }
}
