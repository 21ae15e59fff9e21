import type { LandingZoneAccountFilter } from '@landing-zone/plugin-landing-zone-node';
import { mayMatch } from './mayMatch';

const unit = (...values: string[]): LandingZoneAccountFilter => ({
  property: 'organizationalUnitPath',
  values,
});
const owner: LandingZoneAccountFilter = { property: 'owner', values: ['x'] };
const accountId: LandingZoneAccountFilter = {
  property: 'accountId',
  values: ['1'],
};

describe('mayMatch in Sandbox/Team', () => {
  it.each([
    ['another unit', unit('Workloads'), false],
    ['the unit above', unit('Sandbox'), true],
    ['an owner, who is not chosen yet', owner, true],
    ['nobody as owner', { ...owner, values: [] }, false],
    ['an existing account', accountId, false],
    ['not an existing account', { not: accountId }, true],
    ['not an owner', { not: owner }, true],
    ['not this unit', { not: unit('Sandbox') }, false],
    ['this unit and an owner', { allOf: [unit('Sandbox'), owner] }, true],
    ['another unit and an owner', { allOf: [unit('A'), owner] }, false],
    ['an account or this unit', { anyOf: [accountId, unit('Root')] }, true],
    ['an account or another unit', { anyOf: [accountId, unit('A')] }, false],
  ] as const)('for %s answers', (_, criteria, expected) => {
    expect(
      mayMatch({
        organizationalUnitPath: 'Sandbox/Team',
        criteria: criteria as Parameters<typeof mayMatch>[0]['criteria'],
      }),
    ).toBe(expected);
  });
});
