import { createConditionExports } from '@backstage/plugin-permission-node';
import { landingZoneAccountResourceRef } from './landingZoneAccountResourceRef';
import { landingZoneAccountRules } from './landingZoneAccountRules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: landingZoneAccountResourceRef,
  rules: landingZoneAccountRules,
});

/**
 * Factories of conditions for permission policies, for example
 * `landingZoneAccountConditions.hasOwner({ owners })`.
 *
 * @public
 */
export const landingZoneAccountConditions = conditions;

/**
 * Makes the conditional decision that a permission policy answers with.
 *
 * @param permission - `landing-zone.account.read` or
 * `landing-zone.account.request`.
 * @param conditions - One condition, or `allOf`, `anyOf`, `not` of conditions.
 * @public
 */
export const createLandingZoneAccountConditionalDecision =
  createConditionalDecision;
