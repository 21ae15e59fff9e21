import { findApprovalGroup } from './findApprovalGroup';

const approvals = [
  { organizationalUnit: 'Workloads', group: 'workloads' },
  { organizationalUnit: 'Workloads/Production', group: 'production' },
  { organizationalUnit: 'Work', group: 'work' },
];
const withRoot = [...approvals, { organizationalUnit: 'Root', group: 'all' }];

describe('findApprovalGroup', () => {
  it.each([
    ['Sandbox', approvals, undefined],
    ['WorkloadsToo', approvals, undefined],
    ['workloads/Production', approvals, undefined],
    ['Workloads', approvals, 'workloads'],
    ['Workloads/Test', approvals, 'workloads'],
    ['Workloads/Production/Payments', approvals, 'production'],
    ['Sandbox', withRoot, 'all'],
    ['Root', withRoot, 'all'],
    ['Workloads/Production', withRoot, 'production'],
    ['Workloads', [], undefined],
  ])('for %s finds the closest', (organizationalUnit, given, expected) => {
    expect(findApprovalGroup({ organizationalUnit, approvals: given })).toBe(
      expected,
    );
  });
});
