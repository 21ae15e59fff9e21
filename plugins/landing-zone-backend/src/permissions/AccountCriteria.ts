import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { LandingZoneAccountFilter } from '@landing-zone/plugin-landing-zone-node';

/**
 * What a caller may see, as filters on accounts; `undefined` stands for
 * everything.
 */
export type AccountCriteria =
  | PermissionCriteria<LandingZoneAccountFilter>
  | undefined;
