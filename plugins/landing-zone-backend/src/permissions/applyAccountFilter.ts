import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { LandingZoneAccountFilter } from '@landing-zone/plugin-landing-zone-node';
import type { Knex } from 'knex';
import { whereBelowOrganizationalUnit } from './whereBelowOrganizationalUnit';

/** Columns of a table that hold the properties which rules look at. */
export const accountColumns = {
  organizationalUnitPath: 'organizational_unit_path',
  owner: 'owner',
  accountId: 'account_id',
} as const;

function applyLeaf(query: Knex.QueryBuilder, filter: LandingZoneAccountFilter) {
  const { property, values } = filter;
  const column = accountColumns[property];
  if (values.length === 0) {
    query.whereRaw('1 = 0');
    return;
  }
  if (property === 'organizationalUnitPath') {
    for (const path of values) {
      query.orWhere(unit => whereBelowOrganizationalUnit(unit, column, path));
    }
    return;
  }
  // Without the first half, the negation of a comparison with NULL would be
  // NULL and hide rows that the rule's apply() lets through.
  query.whereNotNull(column).whereIn(column, values);
}

/**
 * Adds the filters of a conditional permission decision to a query, so that
 * rows, counts and pages hold only what the caller may see. The result is the
 * same as that of the rules' `apply`.
 *
 * @param query - Query on a table with the {@link accountColumns}.
 * @param criteria - The filters, combined by `allOf`, `anyOf` and `not`.
 */
export function applyAccountFilter(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<LandingZoneAccountFilter>,
): void {
  if (isNotCriteria(criteria)) {
    query.whereNot(inner => applyAccountFilter(inner, criteria.not));
  } else if (isAndCriteria(criteria)) {
    for (const part of criteria.allOf) {
      query.andWhere(inner => applyAccountFilter(inner, part));
    }
  } else if (isOrCriteria(criteria)) {
    query.andWhere(group => {
      for (const part of criteria.anyOf) {
        group.orWhere(inner => applyAccountFilter(inner, part));
      }
    });
  } else {
    query.andWhere(inner => applyLeaf(inner, criteria));
  }
}
