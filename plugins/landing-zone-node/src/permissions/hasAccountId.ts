import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v4';
import { landingZoneAccountResourceRef } from './landingZoneAccountResourceRef';

/**
 * Rule `HAS_ACCOUNT_ID`: the account has one of the ids. An account that is
 * only asked for never matches.
 *
 * @public
 */
export const hasAccountId = createPermissionRule({
  name: 'HAS_ACCOUNT_ID',
  description: 'Allow accounts with one of the given ids',
  resourceRef: landingZoneAccountResourceRef,
  paramsSchema: z.object({
    accountIds: z.array(z.string()).describe('12-digit ids of accounts'),
  }),
  apply: ({ accountId }, { accountIds }) =>
    accountId !== undefined && accountIds.includes(accountId),
  toQuery: ({ accountIds }) => ({ property: 'accountId', values: accountIds }),
});
