import { SendEmailCommand, type SESClient } from '@aws-sdk/client-ses';
import { ServiceUnavailableError } from '@backstage/errors';
import type { AccountRequestExecutionInput } from '@landing-zone/core/accounts';
import { classifyAwsError } from '../../clients/classifyAwsError';
import { toBackstageError } from '../../clients/toBackstageError';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import type { ComposedMail } from './composeMail';

/**
 * Sends one mail to all its recipients (ses:SendEmail of API version 1).
 *
 * @param options - `from`: verified sender; `to`: addresses, at most 50
 * @throws `MailNotSent` when SES refuses the mail; `Throttled`, `ServiceUnavailable` or `AccessDenied`
 */
export async function deliverMail(options: {
  ses: SESClient;
  from: string;
  to: string[];
  mail: ComposedMail;
}): Promise<void> {
  const { ses, from, to, mail } = options;
  const part = (data: string) => ({ Data: data, Charset: 'UTF-8' });
  try {
    await ses.send(
      new SendEmailCommand({
        Source: from,
        Destination: { ToAddresses: to },
        Message: {
          Subject: part(mail.subject),
          Body: { Html: part(mail.html), Text: part(mail.text) },
        },
      }),
    );
  } catch (error) {
    const failure = toBackstageError({
      error,
      operation: 'ses:SendEmail',
      resource: `the mail from ${from} to ${to.join(', ')}`,
    });
    if (classifyAwsError(error) !== 'other') throw failure;
    throw errorWithRemedy({
      type: ServiceUnavailableError,
      name: 'MailNotSent',
      summary: failure.summary,
      remedy:
        'Check in Amazon SES, in the Region of the workflow, that the sender is a verified identity, that the account is out of the SES sandbox and that sending is not paused; then tell the recipients by hand.',
      cause: error,
    });
  }
}

/**
 * Whom to write to about a request: the requester, when an address is known, and the support
 * addresses, each once.
 *
 * @param request - input of the execution
 */
export function recipientsOf(request: AccountRequestExecutionInput): string[] {
  const { requesterEmail, account } = request;
  const addresses = [requesterEmail, ...(account?.supportEmails ?? [])];
  const known = new Map<string, string>();
  for (const address of addresses) {
    if (!address || known.has(address.toLowerCase())) continue;
    known.set(address.toLowerCase(), address);
  }
  return [...known.values()];
}
