import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_LANDING_ZONE_ACCOUNT } from '@landing-zone/plugin-landing-zone-common';

/**
 * What permission rules see of an account, whether it exists or is asked for.
 *
 * @public
 */
export interface LandingZoneAccountResource {
  /** 12-digit id; absent while the account is only asked for. */
  accountId?: string;
  /** Path of the account's organizational unit; `Root` for the root. */
  organizationalUnitPath: string;
  /** Entity reference of the owner; absent when no tag names one. */
  owner?: string;
}

/**
 * The part of a database query that a rule stands for: the property has one of
 * the values.
 *
 * @public
 */
export type LandingZoneAccountFilter = {
  /**
   * `organizationalUnitPath` matches the unit and everything below it, the
   * other two match exactly.
   */
  property: 'organizationalUnitPath' | 'owner' | 'accountId';
  values: string[];
};

/**
 * The resource type `landing-zone-account` of the plugin `landing-zone`.
 *
 * @public
 */
export const landingZoneAccountResourceRef = createPermissionResourceRef<
  LandingZoneAccountResource,
  LandingZoneAccountFilter
>().with({
  pluginId: 'landing-zone',
  resourceType: RESOURCE_TYPE_LANDING_ZONE_ACCOUNT,
});
