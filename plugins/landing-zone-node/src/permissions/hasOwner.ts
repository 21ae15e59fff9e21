import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v4';
import { landingZoneAccountResourceRef } from './landingZoneAccountResourceRef';

/**
 * Rule `HAS_OWNER`: the owner of the account is one of the entity references,
 * compared without regard to case as Backstage does. An account without owner
 * never matches.
 *
 * @public
 */
export const hasOwner = createPermissionRule({
  name: 'HAS_OWNER',
  description: 'Allow accounts owned by one of the given groups',
  resourceRef: landingZoneAccountResourceRef,
  paramsSchema: z.object({
    owners: z
      .array(z.string())
      .describe('Full entity references, such as group:default/payments'),
  }),
  apply: ({ owner }, { owners }) =>
    owner !== undefined &&
    owners.some(ref => ref.toLowerCase() === owner.toLowerCase()),
  toQuery: ({ owners }) => ({
    property: 'owner',
    values: owners.map(ref => ref.toLowerCase()),
  }),
});
