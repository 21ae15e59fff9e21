import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Resource type of an AWS account, existing or asked for. Rules for it are
 * exported by `@landing-zone/plugin-landing-zone-node`.
 *
 * @public
 */
export const RESOURCE_TYPE_LANDING_ZONE_ACCOUNT = 'landing-zone-account';

/**
 * To see that the landing zone is there at all: pages and actions of the
 * plugin may be hidden from those without it. It opens no data.
 *
 * @public
 */
export const usePermission = createPermission({
  name: 'landing-zone.use',
  attributes: {},
});

/**
 * To read accounts, and the requests for accounts that a rule allows. May be
 * conditional.
 *
 * @public
 */
export const accountReadPermission = createPermission({
  name: 'landing-zone.account.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_LANDING_ZONE_ACCOUNT,
});

/**
 * To request an account. May be conditional; rules are applied to the account
 * that is asked for, which has an organizational unit and an owner but no id.
 *
 * @public
 */
export const accountRequestPermission = createPermission({
  name: 'landing-zone.account.request',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_LANDING_ZONE_ACCOUNT,
});

/**
 * To approve or reject requests of others. Membership of the approval group of
 * the organizational unit is needed as well.
 *
 * @public
 */
export const accountApprovePermission = createPermission({
  name: 'landing-zone.account.approve',
  attributes: { action: 'update' },
});

/**
 * To start a synchronization with AWS.
 *
 * @public
 */
export const syncRunPermission = createPermission({
  name: 'landing-zone.sync.run',
  attributes: { action: 'update' },
});

/**
 * Every permission of the landing-zone plugin.
 *
 * @public
 */
export const landingZonePermissions = [
  usePermission,
  accountReadPermission,
  accountRequestPermission,
  accountApprovePermission,
  syncRunPermission,
];
