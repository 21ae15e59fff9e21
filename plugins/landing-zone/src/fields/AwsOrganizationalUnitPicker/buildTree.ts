import type { OrganizationalUnit } from '@landing-zone/plugin-landing-zone-common';

/** An organizational unit with those directly below it. */
export interface OrganizationalUnitNode {
  unit: OrganizationalUnit;
  children: OrganizationalUnitNode[];
}

function keepMatching(
  nodes: OrganizationalUnitNode[],
  matches: (unit: OrganizationalUnit) => boolean,
): OrganizationalUnitNode[] {
  return nodes.flatMap(({ unit, children }) => {
    const kept = keepMatching(children, matches);
    return kept.length > 0 || matches(unit) ? [{ unit, children: kept }] : [];
  });
}

/**
 * Arranges organizational units as the tree that they are.
 *
 * @param options - `units` in any order; one whose parent is not among them
 * stands at the top. With `hideUnavailable` those are left out in which, and
 * below which, no account can be requested. `search` keeps those with the text
 * in their path, in any letter case. What is above a kept unit is kept too.
 */
export function buildTree(options: {
  units: OrganizationalUnit[];
  hideUnavailable?: boolean;
  search?: string;
}): OrganizationalUnitNode[] {
  const { units, hideUnavailable, search = '' } = options;
  const nodes = new Map<string, OrganizationalUnitNode>(
    units.map(unit => [unit.id, { unit, children: [] }]),
  );
  const roots: OrganizationalUnitNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.unit.parentId && nodes.get(node.unit.parentId);
    (parent ? parent.children : roots).push(node);
  }

  const wanted = search.trim().toLocaleLowerCase();
  return keepMatching(
    roots,
    unit =>
      (!hideUnavailable || unit.requestable) &&
      unit.path.toLocaleLowerCase().includes(wanted),
  );
}
