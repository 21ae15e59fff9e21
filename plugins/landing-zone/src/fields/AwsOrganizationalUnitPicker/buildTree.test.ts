import type { OrganizationalUnit } from '@landing-zone/plugin-landing-zone-common';
import { organizationalUnitsFixture } from '../../__testUtils__/organizationalUnitsFixture';
import { ancestorIdsOf } from './ancestorIdsOf';
import { buildTree, type OrganizationalUnitNode } from './buildTree';
import { unitsUnder } from './unitsUnder';

const units = organizationalUnitsFixture().items;

function pathsOf(nodes: OrganizationalUnitNode[]): unknown[] {
  return nodes.map(({ unit, children }) =>
    children.length > 0 ? [unit.path, ...pathsOf(children)] : unit.path,
  );
}

describe('buildTree', () => {
  it('arranges units below their parents, in any order of arrival', () => {
    expect(pathsOf(buildTree({ units: [...units].reverse() }))).toEqual([
      [
        'Root',
        'Suspended',
        ['Workloads', 'Workloads/Test', 'Workloads/Production'],
        'Security',
      ],
    ]);
  });

  it('puts a unit whose parent may not be seen at the top', () => {
    expect(
      pathsOf(buildTree({ units: units.filter(u => u.path !== 'Workloads') })),
    ).toEqual([
      ['Root', 'Security', 'Suspended'],
      'Workloads/Production',
      'Workloads/Test',
    ]);
  });

  it('leaves out what cannot be chosen and leads nowhere', () => {
    expect(pathsOf(buildTree({ units, hideUnavailable: true }))).toEqual([
      ['Root', ['Workloads', 'Workloads/Production', 'Workloads/Test']],
    ]);
  });

  it('keeps what is above a match', () => {
    expect(pathsOf(buildTree({ units, search: ' test ' }))).toEqual([
      ['Root', ['Workloads', 'Workloads/Test']],
    ]);
    expect(buildTree({ units, search: 'nothing' })).toEqual([]);
  });

  it('ends when parents go round in a circle', () => {
    const circle: OrganizationalUnit[] = [
      { ...units[1], id: 'a', parentId: 'b' },
      { ...units[1], id: 'b', parentId: 'a' },
    ];
    expect(buildTree({ units: circle })).toEqual([]);
    expect(ancestorIdsOf(circle, 'a')).toEqual(['b', 'a']);
  });
});

describe('unitsUnder', () => {
  it('takes whole names only', () => {
    const sibling = { ...units[2], path: 'Workloads-Old', id: 'old' };
    expect(
      unitsUnder([...units, sibling], 'Workloads').map(unit => unit.path),
    ).toEqual(['Workloads', 'Workloads/Production', 'Workloads/Test']);
  });

  it.each([undefined, 'Root'])('takes all for %s', path => {
    expect(unitsUnder(units, path)).toEqual(units);
  });
});
