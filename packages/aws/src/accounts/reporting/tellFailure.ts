import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { toError } from '@backstage/errors';
import { toBackstageError } from '../../clients/toBackstageError';
import { hasErrorName } from '../failures/hasErrorName';
import { transientErrorNames } from '../failures/workflowErrorNames';
import { deliverMail, recipientsOf } from '../mail/deliverMail';
import type { WorkflowDependencies } from '../workflow/WorkflowDependencies';
import {
  composeFailureMail,
  composeOperatorNotice,
  type FailureReport,
} from './composeFailureReport';
import type { FailureReportJournal } from './FailureReportJournal';
import { isWholeRequest } from './readEndedExecution';

/** What it takes to tell people. */
export type TellFailureDependencies = Pick<
  WorkflowDependencies,
  'ses' | 'sns' | 'mailFrom' | 'operatorsTopicArn'
>;

/**
 * Mails the requester and the support addresses, then tells the operators' topic; each is left out
 * when the journal says it is done, and noted there as soon as it is. A mail that SES refuses does
 * not keep the operators in the dark: they are told why.
 *
 * @param deps - clients and settings
 * @param report - what to say
 * @param journal - of this report
 * @throws transient errors, and whatever sns:Publish refuses
 */
export async function tellFailure(
  deps: TellFailureDependencies,
  report: FailureReport,
  journal: FailureReportJournal,
): Promise<void> {
  if (!journal.progress.mailed) {
    const mailError = await mailRequester(deps, report);
    await journal.note({ mailed: true, ...(mailError && { mailError }) });
  }
  if (!journal.progress.published) {
    const { mailError } = journal.progress;
    await publish(deps, composeOperatorNotice(report, mailError));
    await journal.note({ published: true, leaseUntil: 0 });
  }
}

async function mailRequester(
  deps: TellFailureDependencies,
  report: FailureReport,
): Promise<string | undefined> {
  const { ses, mailFrom: from } = deps;
  if (!isWholeRequest(report.request)) return 'the request names nobody.';
  try {
    const to = recipientsOf(report.request);
    await deliverMail({ ses, from, to, mail: composeFailureMail(report) });
    return undefined;
  } catch (error) {
    if (hasErrorName(error, ...transientErrorNames)) throw error;
    return toError(error).message;
  }
}

async function publish(
  deps: { sns: SNSClient; operatorsTopicArn: string },
  notice: { subject: string; message: string },
): Promise<void> {
  const { sns, operatorsTopicArn } = deps;
  await sns
    .send(
      new PublishCommand({
        TopicArn: operatorsTopicArn,
        Subject: notice.subject,
        Message: notice.message,
      }),
    )
    .catch(error => {
      throw toBackstageError({
        error,
        operation: 'sns:Publish',
        resource: operatorsTopicArn,
      });
    });
}
