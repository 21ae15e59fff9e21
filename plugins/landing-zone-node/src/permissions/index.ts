export {
  createLandingZoneAccountConditionalDecision,
  landingZoneAccountConditions,
} from './conditionExports';
export { hasAccountId } from './hasAccountId';
export { hasOwner } from './hasOwner';
export { isInOrganizationalUnit } from './isInOrganizationalUnit';
export {
  landingZoneAccountResourceRef,
  type LandingZoneAccountFilter,
  type LandingZoneAccountResource,
} from './landingZoneAccountResourceRef';
export { landingZoneAccountRules } from './landingZoneAccountRules';
