import { hasAccountId } from './hasAccountId';
import { hasOwner } from './hasOwner';
import { isInOrganizationalUnit } from './isInOrganizationalUnit';

/**
 * Every rule for the resource type `landing-zone-account`, by the name of its
 * condition factory.
 *
 * @public
 */
export const landingZoneAccountRules = {
  isInOrganizationalUnit,
  hasOwner,
  hasAccountId,
};
