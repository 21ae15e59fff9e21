import {
  paginateListOrganizationalUnitsForParent,
  type OrganizationalUnit,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { toBackstageError } from '../../clients/toBackstageError';
import { mapConcurrently } from './mapConcurrently';
import type {
  OrganizationalUnitDetails,
  OrganizationReadingFailure,
} from './OrganizationReading';

/** Organizations answers about five of these calls a second; more only waits in retries. */
const concurrency = 4;

/**
 * Reads the tree of organizational units, level by level
 * (organizations:ListOrganizationalUnitsForParent). A unit whose children cannot be read is a
 * failure; the rest goes on.
 *
 * @param options - `organizations`; `rootId`: where the tree starts
 * @returns the units, parents before children, and what failed
 */
export async function readOrganizationalUnits(options: {
  organizations: OrganizationsClient;
  rootId: string;
}): Promise<{
  organizationalUnits: OrganizationalUnitDetails[];
  failures: OrganizationReadingFailure[];
}> {
  const { organizations, rootId } = options;
  const organizationalUnits: OrganizationalUnitDetails[] = [];
  const failures: OrganizationReadingFailure[] = [];

  let parents: { id: string; path?: string }[] = [{ id: rootId }];
  while (parents.length > 0) {
    const levels = await mapConcurrently(parents, concurrency, async parent => {
      try {
        const children = await readChildren(organizations, parent.id);
        return children.map(child => toDetails(child, parent));
      } catch (error) {
        const { operation, message } = toBackstageError({
          error,
          operation: 'organizations:ListOrganizationalUnitsForParent',
          resource: parent.id,
        });
        failures.push({ operation, message });
        return [];
      }
    });
    parents = levels.flat();
    organizationalUnits.push(...levels.flat());
  }
  return { organizationalUnits, failures };
}

async function readChildren(
  client: OrganizationsClient,
  parentId: string,
): Promise<OrganizationalUnit[]> {
  const units: OrganizationalUnit[] = [];
  const pages = paginateListOrganizationalUnitsForParent(
    { client },
    { ParentId: parentId },
  );
  for await (const page of pages) {
    units.push(...(page.OrganizationalUnits ?? []));
  }
  return units;
}

function toDetails(
  unit: OrganizationalUnit,
  parent: { id: string; path?: string },
): OrganizationalUnitDetails {
  const name = unit.Name ?? '';
  return {
    id: unit.Id ?? '',
    name,
    parentId: parent.id,
    path: parent.path ? `${parent.path}/${name}` : name,
    arn: unit.Arn ?? '',
  };
}
