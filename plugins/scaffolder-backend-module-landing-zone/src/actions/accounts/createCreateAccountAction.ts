import type { AuthService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { accountRequestSchema } from '@landing-zone/core/accounts';
import type { LandingZoneService } from '@landing-zone/plugin-landing-zone-node';
import { z } from 'zod/v3';
import { examples } from './createCreateAccountAction.examples';
import { explainRefusal } from './explainRefusal';
import { followAccountRequest } from './followAccountRequest';
import { planAccount } from './planAccount';
import { toTags } from './toTags';

const inputSchema = accountRequestSchema.extend({
  tags: z
    .union([
      accountRequestSchema.shape.tags,
      z.array(
        z.object({ key: z.string(), value: z.string().default('') }).strict(),
      ),
    ])
    .describe(
      'Further tags: a mapping, or a list of keys and values as forms give them',
    ),
  wait: z
    .boolean()
    .default(false)
    .describe(
      'Follow the request until the account is ready, for at most 45 minutes. Without it the action ends as soon as the request is accepted.',
    ),
});

const outputSchema = z.object({
  requestId: z.string().describe('Id of the request'),
  link: z.string().describe('Address of the page that shows its progress'),
  accountEmail: z.string().describe('Root e-mail address of the account'),
  accountId: z
    .string()
    .optional()
    .describe('Id of the account; only after waiting'),
  entityRef: z
    .string()
    .optional()
    .describe('Catalog entity of the account; only after waiting'),
});

/**
 * Creates the action `aws:account:create`, which requests an AWS account in the name of whoever runs the template. A
 * replayed task finds its own request again instead of making a second one.
 *
 * @param options - `appUrl` is the base of the links that are put out; `pollMilliseconds` (5,000 by default) is how
 *   often a followed request is asked for.
 * @public
 */
export function createCreateAccountAction(options: {
  auth: AuthService;
  appUrl: string;
  landingZone: LandingZoneService;
  pollMilliseconds?: number;
}) {
  const { auth, appUrl, landingZone, pollMilliseconds = 5_000 } = options;
  const linkOf = (requestId: string) =>
    `${appUrl}/account-requests/${requestId}`;
  return createTemplateAction({
    id: 'aws:account:create',
    description:
      'Requests an AWS account. The landing-zone backend checks the request, asks for approval where the organizational unit needs one, and starts the workflow that creates the account.',
    examples,
    supportsDryRun: true,
    schema: { input: () => inputSchema, output: () => outputSchema },
    async handler(ctx) {
      const { wait, tags, ...rest } = ctx.input;
      const account = { ...rest, tags: toTags(tags) };
      const credentials = await ctx.getInitiatorCredentials();
      if (ctx.isDryRun) {
        const { email } = await planAccount({
          landingZone,
          account,
          credentials,
          logger: ctx.logger,
        });
        ctx.output('requestId', 'dry-run');
        ctx.output('link', linkOf('dry-run'));
        ctx.output('accountEmail', email);
        return;
      }
      const { requestId, email } = await ctx.checkpoint({
        key: `account-request.create.${account.accountName}`,
        fn: async () => {
          const request = await explainRefusal(
            landingZone.requestAccount(
              {
                account,
                // The task may end between the request and the checkpoint; the token finds the request then.
                clientRequestToken: `${ctx.task.id}/${ctx.step?.id ?? 'step'}/${
                  account.accountName
                }`,
              },
              { credentials },
            ),
          );
          return {
            requestId: request.requestId,
            email: request.account.email ?? '',
          };
        },
      });
      const link = linkOf(requestId);
      ctx.output('requestId', requestId);
      ctx.output('link', link);
      ctx.output('accountEmail', email);
      ctx.logger.info(
        `Account '${account.accountName}' is requested. Progress: ${link}`,
      );
      if (!wait) return;

      const { accountId, entityRef } = await followAccountRequest({
        auth,
        landingZone,
        requestId,
        link,
        logger: ctx.logger,
        signal: ctx.signal,
        pollMilliseconds,
      });
      ctx.output('accountId', accountId);
      ctx.output('entityRef', entityRef);
    },
  });
}
