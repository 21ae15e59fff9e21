import { InputError } from '@backstage/errors';
import { runStep } from '../failures/runStep';
import { composeMail } from '../mail/composeMail';
import { deliverMail, recipientsOf } from '../mail/deliverMail';
import { requestAddress } from '../mail/requestAddress';
import type {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
} from './AccountRequestWorkflowState';
import type { WorkflowDependencies } from './WorkflowDependencies';

/**
 * What {@link sendMail} needs. Rights: ses:SendEmail on the sender's identity.
 *
 * @public
 */
export type SendMailDependencies = Pick<
  WorkflowDependencies,
  'ses' | 'mailFrom' | 'accessPortalUrl' | 'portalUrl'
>;

/**
 * Tells the requester and the support addresses that the account is ready, in one mail.
 *
 * @param deps - clients and settings
 * @param event - the execution and its state document, with `outcome`
 * @returns the state with `outcome.mail.sent` true
 * @throws `MailNotSent` when SES refuses the mail; the account is ready all the same
 * @public
 */
export async function sendMail(
  deps: SendMailDependencies,
  event: AccountRequestWorkflowEvent,
): Promise<AccountRequestWorkflowState> {
  const { state } = event;
  return runStep(
    'SendMail',
    async () => {
      const { ses, mailFrom, accessPortalUrl, portalUrl } = deps;
      const { outcome, account, requestId } = state;
      if (!outcome) {
        throw new InputError(
          'SendMail was called before ValidateAccount had passed: the state document has no outcome.',
        );
      }
      const mail = composeMail({
        subject: `AWS account ${outcome.accountName} is ready`,
        heading: `AWS account ${outcome.accountName} is ready`,
        paragraphs: [
          'The account was created, tagged and checked. Sign in through the access portal; which roles you have there is decided by the permission sets assigned to you.',
        ],
        facts: [
          ['Account name', outcome.accountName],
          ['Account id', outcome.accountId],
          ['Organizational unit', account.organizationalUnit],
          ['Owner', account.owner],
          ['Environment', account.environment],
          ['Purpose', account.purpose],
          ['Root e-mail address', outcome.email],
          ['Request', requestId],
        ],
        links: [
          ['Sign in to AWS', accessPortalUrl],
          ['The request in the portal', requestAddress(portalUrl, requestId)],
        ],
      });
      await deliverMail({ ses, from: mailFrom, to: recipientsOf(state), mail });
      return { ...state, outcome: { ...outcome, mail: { sent: true } } };
    },
    state.found?.accountId,
  );
}
