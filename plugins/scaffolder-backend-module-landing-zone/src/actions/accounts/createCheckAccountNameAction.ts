import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { LandingZoneService } from '@landing-zone/plugin-landing-zone-node';
import { examples } from './createCheckAccountNameAction.examples';

/**
 * Creates the action `aws:account:check-name`, which says whether an AWS account may be requested under a name. It
 * reads only, so it runs in dry runs as well.
 *
 * @param options - the landing-zone backend
 * @public
 */
export function createCheckAccountNameAction(options: {
  landingZone: LandingZoneService;
}) {
  const { landingZone } = options;
  return createTemplateAction({
    id: 'aws:account:check-name',
    description:
      'Checks that an AWS account may be requested under a name: the rules of AWS and Landing Zone Accelerator, and that no account of the organization, suspended ones included, has it.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        accountName: z =>
          z.string({ description: 'Name that the account would have' }).min(1),
        failIfUnavailable: z =>
          z
            .boolean({
              description:
                'Ends the task when the name cannot be used; otherwise the outputs say so',
            })
            .default(true),
      },
      output: {
        available: z => z.boolean({ description: 'Whether it can be used' }),
        problems: z =>
          z.array(z.string(), { description: 'Why it cannot be used' }),
        accountEmail: z =>
          z
            .string({
              description:
                'Root e-mail address that would be generated, when the portal generates them',
            })
            .optional(),
      },
    },
    async handler(ctx) {
      const { accountName, failIfUnavailable } = ctx.input;
      const { available, problems, email } = await landingZone.checkAccountName(
        accountName,
        { credentials: await ctx.getInitiatorCredentials() },
      );
      const messages = problems.map(({ message }) => message);
      if (!available && failIfUnavailable) {
        throw new InputError(
          `The account name '${accountName}' cannot be used. ${messages.join(
            ' ',
          )}`,
        );
      }
      ctx.logger.info(
        available
          ? `The account name '${accountName}' is not used in this organization.`
          : `The account name '${accountName}' cannot be used. ${messages.join(
              ' ',
            )}`,
      );
      ctx.output('available', available);
      ctx.output('problems', messages);
      if (email) ctx.output('accountEmail', email);
    },
  });
}
