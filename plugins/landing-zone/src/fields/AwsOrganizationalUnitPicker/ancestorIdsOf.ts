import type { OrganizationalUnit } from '@landing-zone/plugin-landing-zone-common';

/**
 * The ids of the organizational units above one, which must be open for it to
 * be seen.
 *
 * @param units - Every organizational unit, in any order.
 * @param id - Id of the one that is looked for.
 */
export function ancestorIdsOf(
  units: OrganizationalUnit[],
  id: string,
): string[] {
  const parents = new Map(units.map(unit => [unit.id, unit.parentId]));
  const ancestors: string[] = [];
  let parent = parents.get(id);
  while (parent && !ancestors.includes(parent)) {
    ancestors.push(parent);
    parent = parents.get(parent);
  }
  return ancestors;
}
