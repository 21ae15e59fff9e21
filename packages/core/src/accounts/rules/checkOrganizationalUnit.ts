import type { AccountRequestProblem } from '../AccountRequestProblem';
import type { OrganizationConfig } from '../OrganizationConfig';
import { nearestNames } from './nearestNames';
import { quote } from './quote';

/** How Landing Zone Accelerator writes the root of the organization. */
export const rootOrganizationalUnit = 'Root';

/**
 * Checks that Landing Zone Accelerator knows the organizational unit and
 * manages it: `Root`, or listed in organization-config.yaml without `ignore`.
 *
 * @param options - the unit's path, exact in letter case, and the configuration
 */
export function checkOrganizationalUnit(options: {
  path: string;
  organization: OrganizationConfig;
}): AccountRequestProblem[] {
  const { path, organization } = options;
  if (path === rootOrganizationalUnit) {
    return [];
  }
  const problem = (rule: string, reason: string): AccountRequestProblem[] => [
    {
      field: 'organizationalUnit',
      rule,
      value: path,
      message: `organizationalUnit: ${quote(path)} ${reason}`,
    },
  ];
  const listed = organization.organizationalUnits.filter(
    unit => unit.name === path,
  );
  if (listed.some(unit => unit.ignore)) {
    return problem(
      'organizational-unit-ignored',
      'is marked ignore: true in organization-config.yaml, so Landing Zone Accelerator creates no accounts there; choose another unit.',
    );
  }
  if (listed.length > 0) {
    return [];
  }

  const open = organization.organizationalUnits.filter(unit => !unit.ignore);
  const near = nearestNames({
    name: path,
    candidates: [rootOrganizationalUnit, ...open.map(unit => unit.name)],
  }).map(quote);
  const hint =
    near.length > 0
      ? `did you mean ${near.join(' or ')}?`
      : 'choose a listed unit, or have it added there first.';
  return problem(
    'organizational-unit-unknown',
    `is not listed in organization-config.yaml; ${hint}`,
  );
}
