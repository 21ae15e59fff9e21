import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { AccountRequestInput } from '@landing-zone/plugin-landing-zone-common';
import type { LandingZoneService } from '@landing-zone/plugin-landing-zone-node';

/**
 * The dry run of a request: asks the backend what it would change and logs that.
 *
 * @returns the e-mail address that the account would get
 * @throws InputError naming every problem of the request
 */
export async function planAccount(options: {
  landingZone: LandingZoneService;
  account: AccountRequestInput;
  credentials: BackstageCredentials;
  logger: LoggerService;
}): Promise<{ email: string }> {
  const { landingZone, account, credentials, logger } = options;
  const plan = await landingZone.planAccountRequest(account, { credentials });
  if (!plan.valid) {
    throw new InputError(
      [
        'The account could not be requested:',
        ...plan.problems.map(({ message }) => `- ${message}`),
      ].join('\n'),
    );
  }
  logger.info(
    plan.diff
      ? `The landing-zone configuration would change:\n${plan.diff}`
      : 'The landing-zone configuration would not change.',
  );
  if (plan.approvalGroup) {
    logger.info(
      `The request would wait for approval by ${plan.approvalGroup}.`,
    );
  }
  return { email: plan.account?.email ?? '' };
}
