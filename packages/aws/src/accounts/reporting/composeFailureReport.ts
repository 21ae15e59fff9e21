import type {
  AccountRequestExecutionInput,
  AccountRequestFailure,
} from '@landing-zone/core/accounts';
import { composeMail, oneLine, type ComposedMail } from '../mail/composeMail';
import { requestAddress } from '../mail/requestAddress';
import type { Withdrawal } from '../workflow/AccountRequestWorkflowState';

/** What a report says. */
export interface FailureReport {
  executionArn: string;
  /** Step Functions' status: FAILED, TIMED_OUT or ABORTED. */
  status: string;
  failure: AccountRequestFailure;
  /** Input of the execution, as far as it can be read. */
  request: Partial<AccountRequestExecutionInput>;
  /** How taking back the entry ended, when the report did it. */
  withdrawal?: Withdrawal;
  portalUrl?: string;
}

/** SNS takes subjects of ASCII that are shorter than 100 characters. */
const longestSnsSubject = 99;

const outcomes: Record<string, string> = {
  ABORTED: 'was canceled',
  TIMED_OUT: 'ran out of time',
};

/**
 * Says in a mail to the requester why the request did not succeed, and what to do.
 *
 * @param report - what to say
 */
export function composeFailureMail(report: FailureReport): ComposedMail {
  const { request, failure } = report;
  return composeMail({
    subject: titleOf(report),
    heading: titleOf(report),
    paragraphs: [failure.message, ...withdrawalOf(report), failure.remedy],
    facts: factsOf(report),
    links: [
      [
        'The request in the portal',
        requestAddress(report.portalUrl, request.requestId ?? ''),
      ],
    ],
  });
}

/**
 * Says the same to the operators, with what they need to look further.
 *
 * @param report - what to say
 * @param mailError - why the requester could not be told
 */
export function composeOperatorNotice(
  report: FailureReport,
  mailError?: string,
): { subject: string; message: string } {
  const { failure, request } = report;
  const facts = [
    ...factsOf(report),
    ['Requested by', request.requestedBy],
    ['Execution', report.executionArn],
    ['Request page', requestAddress(report.portalUrl, request.requestId ?? '')],
  ].flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
  return {
    subject: titleOf(report)
      .replace(/[^\x20-\x7e]/g, '?')
      .slice(0, longestSnsSubject)
      .trim(),
    message: [
      titleOf(report),
      failure.message,
      ...withdrawalOf(report),
      `What to do: ${failure.remedy}`,
      facts.join('\n'),
      mailError
        ? `The requester could not be told: ${mailError}`
        : 'The requester was told by mail.',
    ].join('\n\n'),
  };
}

function titleOf({ status, request }: FailureReport): string {
  const name = request.account?.accountName ?? '(unknown)';
  return oneLine(
    `The request for AWS account ${name} ${outcomes[status] ?? 'failed'}`,
  );
}

function withdrawalOf({ withdrawal }: FailureReport): string[] {
  if (!withdrawal || withdrawal.status === 'none') return [];
  if (withdrawal.status !== 'waiting') return [withdrawal.reason];
  return [
    `${withdrawal.reason} So the entry may still stand in accounts-config.yaml. When no run of the accelerator is in progress and no account with the e-mail address exists, remove the entry by hand; if the account exists, leave the entry and request the account again with bypassCreation.`,
  ];
}

function factsOf(report: FailureReport): [string, string | undefined][] {
  const { request, failure } = report;
  return [
    ['Account name', request.account?.accountName],
    ['E-mail address', request.account?.email],
    ['Organizational unit', request.account?.organizationalUnit],
    ['Account id', failure.accountId],
    ['Step', failure.step],
    ['Error', failure.error],
    ['Request', request.requestId],
  ];
}
