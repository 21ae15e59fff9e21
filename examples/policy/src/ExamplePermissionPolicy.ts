import type { UserInfoService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  accountReadPermission,
  accountRequestPermission,
  RESOURCE_TYPE_LANDING_ZONE_ACCOUNT,
  usePermission,
} from '@landing-zone/plugin-landing-zone-common';
import {
  createLandingZoneAccountConditionalDecision,
  landingZoneAccountConditions,
} from '@landing-zone/plugin-landing-zone-node';

/** Its members read every account, request in every organizational unit and approve. */
const platformGroup = 'group:default/platform-engineering';

/** Where everybody may look around and try things. */
const openOrganizationalUnits = ['Sandbox'];

/** Where everybody may request an account for a group of theirs. */
const requestableOrganizationalUnits = ['Sandbox', 'Workloads/Development'];

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Accounts are seen by the groups that own them and by the platform group; production is requested by the platform
 * group only. Whatever does not belong to the landing zone is allowed, as in a portal without a policy of its own:
 * narrow that down for yours.
 */
export class ExamplePermissionPolicy implements PermissionPolicy {
  readonly #userInfo: UserInfoService;

  constructor(options: { userInfo: UserInfoService }) {
    this.#userInfo = options.userInfo;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!permission.name.startsWith('landing-zone.')) return allow;
    if (!user) return deny;

    const { ownershipEntityRefs: groups } = await this.#userInfo.getUserInfo(
      user.credentials,
    );
    if (groups.includes(platformGroup)) return allow;
    if (isPermission(permission, usePermission)) return allow;
    if (!isResourcePermission(permission, RESOURCE_TYPE_LANDING_ZONE_ACCOUNT)) {
      return deny;
    }
    if (isPermission(permission, accountReadPermission)) {
      return createLandingZoneAccountConditionalDecision(permission, {
        anyOf: [
          landingZoneAccountConditions.hasOwner({ owners: groups }),
          landingZoneAccountConditions.isInOrganizationalUnit({
            organizationalUnits: openOrganizationalUnits,
          }),
        ],
      });
    }
    if (isPermission(permission, accountRequestPermission)) {
      return createLandingZoneAccountConditionalDecision(permission, {
        allOf: [
          landingZoneAccountConditions.hasOwner({ owners: groups }),
          landingZoneAccountConditions.isInOrganizationalUnit({
            organizationalUnits: requestableOrganizationalUnits,
          }),
        ],
      });
    }
    return deny;
  }
}
