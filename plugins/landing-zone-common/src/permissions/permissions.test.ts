import { isResourcePermission } from '@backstage/plugin-permission-common';
import { landingZonePermissions } from './permissions';

describe('landingZonePermissions', () => {
  it('keeps the names and the resource type that policies are written with', () => {
    const described = landingZonePermissions.map(permission =>
      isResourcePermission(permission)
        ? `${permission.name} on ${permission.resourceType}`
        : permission.name,
    );

    expect(described).toEqual([
      'landing-zone.use',
      'landing-zone.account.read on landing-zone-account',
      'landing-zone.account.request on landing-zone-account',
      'landing-zone.account.approve',
      'landing-zone.sync.run',
    ]);
  });
});
