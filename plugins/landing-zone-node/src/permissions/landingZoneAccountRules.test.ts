import {
  createLandingZoneAccountConditionalDecision,
  landingZoneAccountConditions,
} from './conditionExports';
import { landingZoneAccountRules } from './landingZoneAccountRules';
import type { LandingZoneAccountResource } from './landingZoneAccountResourceRef';
import { accountReadPermission } from '@landing-zone/plugin-landing-zone-common';

const { isInOrganizationalUnit, hasOwner, hasAccountId } =
  landingZoneAccountRules;

const account: LandingZoneAccountResource = {
  accountId: '111122223333',
  organizationalUnitPath: 'Sandbox/Team',
  owner: 'group:default/payments',
};

describe('IS_IN_ORGANIZATIONAL_UNIT', () => {
  it.each([
    [['Sand'], false],
    [['sandbox'], false],
    [['Sandbox/Team/Sub'], false],
    [[''], false],
    [[], false],
    [['Sandbox'], true],
    [['Workloads', 'Sandbox/Team'], true],
    [['Root'], true],
  ])('for %j answers %p', (organizationalUnits, expected) => {
    expect(isInOrganizationalUnit.apply(account, { organizationalUnits })).toBe(
      expected,
    );
  });
});

describe('HAS_OWNER', () => {
  it('never lets an account without owner through', () => {
    const { owner, ...orphan } = account;
    expect(hasOwner.apply(orphan, { owners: [owner!, ''] })).toBe(false);
  });

  it('compares references as Backstage does, without regard to case', () => {
    const owners = ['Group:default/Payments'];
    expect(hasOwner.apply(account, { owners })).toBe(true);
    expect(hasOwner.toQuery({ owners })).toEqual({
      property: 'owner',
      values: ['group:default/payments'],
    });
  });
});

describe('HAS_ACCOUNT_ID', () => {
  it('never lets an account through that is only asked for', () => {
    const { accountId, ...wanted } = account;
    const accountIds = [accountId!];
    expect(hasAccountId.apply(wanted, { accountIds })).toBe(false);
    expect(hasAccountId.apply(account, { accountIds })).toBe(true);
  });
});

it('gives policies conditions that name plugin, resource type and rule', () => {
  const decision = createLandingZoneAccountConditionalDecision(
    accountReadPermission,
    { not: landingZoneAccountConditions.hasAccountId({ accountIds: ['1'] }) },
  );

  expect(decision).toEqual({
    result: 'CONDITIONAL',
    pluginId: 'landing-zone',
    resourceType: 'landing-zone-account',
    conditions: {
      not: {
        rule: 'HAS_ACCOUNT_ID',
        resourceType: 'landing-zone-account',
        params: { accountIds: ['1'] },
      },
    },
  });
});
