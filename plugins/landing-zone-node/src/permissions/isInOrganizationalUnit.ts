import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v4';
import { landingZoneAccountResourceRef } from './landingZoneAccountResourceRef';

/**
 * Rule `IS_IN_ORGANIZATIONAL_UNIT`: the account is in one of the
 * organizational units or below one of them. Paths are compared by whole
 * names and with their case, so `Sand` does not match `Sandbox`. `Root`
 * matches every account.
 *
 * @public
 */
export const isInOrganizationalUnit = createPermissionRule({
  name: 'IS_IN_ORGANIZATIONAL_UNIT',
  description:
    'Allow accounts in the given organizational units and everything below them',
  resourceRef: landingZoneAccountResourceRef,
  paramsSchema: z.object({
    organizationalUnits: z
      .array(z.string())
      .describe('Paths of organizational units, such as Workloads/Production'),
  }),
  apply: ({ organizationalUnitPath }, { organizationalUnits }) =>
    organizationalUnits.some(
      path =>
        path === 'Root' ||
        organizationalUnitPath === path ||
        organizationalUnitPath.startsWith(`${path}/`),
    ),
  toQuery: ({ organizationalUnits }) => ({
    property: 'organizationalUnitPath',
    values: organizationalUnits,
  }),
});
