import type { OrganizationalUnit } from '@landing-zone/plugin-landing-zone-common';

/**
 * The organizational unit at a path, and those below it.
 *
 * @param units - Every organizational unit.
 * @param path - The path, as Workloads/Production; Root, like none, means all.
 */
export function unitsUnder(
  units: OrganizationalUnit[],
  path: string | undefined,
): OrganizationalUnit[] {
  if (path === undefined || path === 'Root') {
    return units;
  }
  return units.filter(
    unit => unit.path === path || unit.path.startsWith(`${path}/`),
  );
}
