import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  accountReadPermission,
  accountRequestPermission,
  landingZonePermissions,
} from '@landing-zone/plugin-landing-zone-common';
import {
  landingZoneAccountResourceRef,
  landingZoneAccountRules,
} from '@landing-zone/plugin-landing-zone-node';
import type { AccountsStore } from '../store/AccountsStore';

const resourcePermissions = [accountReadPermission, accountRequestPermission];

/**
 * Makes the permissions, the resource type and its rules known to the
 * permission backend.
 *
 * @param options - `accounts` finds the resources that are asked about, by
 * account id.
 */
export function registerPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  accounts: AccountsStore;
}): void {
  const { permissionsRegistry, accounts } = options;
  permissionsRegistry.addResourceType({
    resourceRef: landingZoneAccountResourceRef,
    permissions: resourcePermissions,
    rules: Object.values(landingZoneAccountRules),
    getResources: resourceRefs =>
      Promise.all(
        resourceRefs.map(async accountId => {
          const account = await accounts.get({
            accountId,
            criteria: undefined,
          });
          return (
            account && {
              accountId,
              organizationalUnitPath: account.organizationalUnit.path,
              owner: account.owner,
            }
          );
        }),
      ),
  });
  permissionsRegistry.addPermissions(
    landingZonePermissions.filter(
      permission =>
        !resourcePermissions.some(({ name }) => name === permission.name),
    ),
  );
}
