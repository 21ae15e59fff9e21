import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  accountApprovePermission,
  accountReadPermission,
  accountRequestPermission,
  landingZonePermissions,
  syncRunPermission,
  usePermission,
} from '@landing-zone/plugin-landing-zone-common';
import {
  landingZoneAccountRules,
  type LandingZoneAccountResource,
} from '@landing-zone/plugin-landing-zone-node';
import { ExamplePermissionPolicy } from './ExamplePermissionPolicy';

const payments = 'group:default/payments';
const platform = 'group:default/platform-engineering';

const isAllowed = createConditionAuthorizer(
  Object.values(landingZoneAccountRules),
);

function decide(permission: Permission, groups?: string[]) {
  const userEntityRef = 'user:default/ada';
  const info = {
    userEntityRef,
    ownershipEntityRefs: [userEntityRef, ...(groups ?? [])],
  };
  const policy = new ExamplePermissionPolicy({
    userInfo: mockServices.userInfo(info),
  });
  return policy.handle(
    { permission },
    groups && { credentials: mockCredentials.user(userEntityRef), info },
  );
}

async function allows(
  permission: Permission,
  account: Partial<LandingZoneAccountResource>,
) {
  return isAllowed(await decide(permission, [payments]), {
    organizationalUnitPath: 'Workloads/Production',
    ...account,
  } as LandingZoneAccountResource);
}

describe('ExamplePermissionPolicy', () => {
  it.each(landingZonePermissions)(
    'denies $name to somebody who is not signed in',
    async permission => {
      expect(await decide(permission)).toEqual({
        result: AuthorizeResult.DENY,
      });
    },
  );

  it.each([accountApprovePermission, syncRunPermission])(
    'keeps $name to the platform group',
    async permission => {
      expect(await decide(permission, [payments])).toEqual({
        result: AuthorizeResult.DENY,
      });
      expect(await decide(permission, [platform])).toEqual({
        result: AuthorizeResult.ALLOW,
      });
    },
  );

  it('denies what it does not know of the landing zone', async () => {
    const later = createPermission({
      name: 'landing-zone.access.apply',
      attributes: { action: 'update' },
    });

    expect(await decide(later, [payments])).toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('shows accounts to the groups that own them, and those in Sandbox to everybody', async () => {
    const read = (account: Partial<LandingZoneAccountResource>) =>
      allows(accountReadPermission, account);

    expect(await read({ owner: 'group:default/data' })).toBe(false);
    expect(await read({ owner: undefined })).toBe(false);
    expect(await read({ owner: payments })).toBe(true);
    expect(await read({ organizationalUnitPath: 'Sandbox/Team' })).toBe(true);
    expect(await read({ organizationalUnitPath: 'Sandboxes' })).toBe(false);
  });

  it.each([
    [payments, 'Workloads/Development', true],
    [payments, 'Sandbox', true],
    [payments, 'Workloads/Production', false],
    [payments, 'Workloads', false],
    ['group:default/data', 'Sandbox', false],
  ])(
    'answers a request for %s in %s with %p',
    async (owner, organizationalUnitPath, expected) => {
      expect(
        await allows(accountRequestPermission, {
          owner,
          organizationalUnitPath,
        }),
      ).toBe(expected);
    },
  );

  it('lets everybody who is signed in see that the landing zone is there', async () => {
    expect(await decide(usePermission, [])).toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });

  it('leaves the permissions of other plugins as they are without a policy', async () => {
    const other = createPermission({
      name: 'catalog.entity.delete',
      attributes: { action: 'delete' },
    });

    expect(await decide(other)).toEqual({ result: AuthorizeResult.ALLOW });
  });
});
