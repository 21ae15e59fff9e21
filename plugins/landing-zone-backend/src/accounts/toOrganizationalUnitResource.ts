import type { OrganizationalUnit } from '@landing-zone/plugin-landing-zone-common';
import type { AccountAccess } from '../permissions/AccountAccess';
import type { StoredOrganizationalUnit } from '../store/OrganizationalUnitsStore';
import { findApprovalGroup } from './findApprovalGroup';
import { toResourceEntityRef } from './toAccountResource';

function reasonAgainst(
  unit: StoredOrganizationalUnit,
  access: AccountAccess,
): string | undefined {
  if (!access.mayRequestIn(unit.path)) {
    return `You are not allowed to request accounts in '${unit.path}'.`;
  }
  if (unit.ignored) {
    return `The landing-zone configuration ignores '${unit.path}' (ignore: true in organization-config.yaml).`;
  }
  if (unit.configured === false) {
    return `The landing-zone configuration does not list '${unit.path}' in organization-config.yaml.`;
  }
  if (unit.configured === undefined) {
    return 'It is not known whether the landing-zone configuration lists it: the configuration was not read yet.';
  }
  return undefined;
}

/**
 * Turns a stored organizational unit into one of the HTTP API.
 *
 * @param options - The unit, how many of its accounts the caller may see, the
 * configured approvals, and what the caller may do.
 */
export function toOrganizationalUnitResource(options: {
  unit: StoredOrganizationalUnit;
  accountCount: number;
  approvals: { organizationalUnit: string; group: string }[];
  access: AccountAccess;
}): OrganizationalUnit {
  const { unit, accountCount, approvals, access } = options;
  const reason = reasonAgainst(unit, access);
  return {
    id: unit.id,
    parentId: unit.parentId,
    name: unit.name,
    path: unit.path,
    arn: unit.arn,
    accountCount,
    requestable: reason === undefined,
    reason,
    approvalGroup: findApprovalGroup({
      organizationalUnit: unit.path,
      approvals,
    }),
    entityRef: toResourceEntityRef(unit.id),
  };
}
