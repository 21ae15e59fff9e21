import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import {
  isInOrganizationalUnit,
  type LandingZoneAccountFilter,
} from '@landing-zone/plugin-landing-zone-node';

type Answer = 'yes' | 'no' | 'perhaps';

const negated: Record<Answer, Answer> = {
  yes: 'no',
  no: 'yes',
  perhaps: 'perhaps',
};

function combine(answers: Answer[], decisive: 'yes' | 'no'): Answer {
  if (answers.includes(decisive)) {
    return decisive;
  }
  return answers.includes('perhaps') ? 'perhaps' : negated[decisive];
}

function evaluate(
  organizationalUnitPath: string,
  criteria: PermissionCriteria<LandingZoneAccountFilter>,
): Answer {
  const each = (parts: PermissionCriteria<LandingZoneAccountFilter>[]) =>
    parts.map(part => evaluate(organizationalUnitPath, part));
  if (isAndCriteria(criteria)) {
    return combine(each(criteria.allOf), 'no');
  }
  if (isOrCriteria(criteria)) {
    return combine(each(criteria.anyOf), 'yes');
  }
  if (isNotCriteria(criteria)) {
    return negated[evaluate(organizationalUnitPath, criteria.not)];
  }
  switch (criteria.property) {
    case 'organizationalUnitPath':
      return isInOrganizationalUnit.apply(
        { organizationalUnitPath },
        { organizationalUnits: criteria.values },
      )
        ? 'yes'
        : 'no';
    case 'owner':
      return criteria.values.length > 0 ? 'perhaps' : 'no';
    default:
      // An account that is asked for has no id yet.
      return 'no';
  }
}

/**
 * Whether an account that is not there yet could fulfil conditions if it were
 * asked for in an organizational unit, for an owner that is not chosen yet.
 *
 * @param options - The path of the unit, and the conditions.
 */
export function mayMatch(options: {
  organizationalUnitPath: string;
  criteria: PermissionCriteria<LandingZoneAccountFilter>;
}): boolean {
  return evaluate(options.organizationalUnitPath, options.criteria) !== 'no';
}
