import type { Knex } from 'knex';
import { applyAccountFilter } from '../permissions/applyAccountFilter';
import type { AccountRequestVisibility } from './AccountRequestsStore';

/**
 * Adds the condition that a request is visible: its account is allowed by the
 * rules, or the caller made it, or it waits or waited for a group of the
 * caller's.
 *
 * @param query - A group of conditions on the table `account_requests`.
 */
export function whereAccountRequestVisible(
  query: Knex.QueryBuilder,
  visibility: AccountRequestVisibility,
): void {
  const { criteria, userEntityRef, groups } = visibility;
  if (criteria === undefined) {
    query.whereRaw('1 = 1');
    return;
  }
  query.whereIn('approval_group', groups);
  if (userEntityRef !== undefined) {
    query.orWhere('requested_by', userEntityRef);
  }
  if (criteria !== 'none') {
    query.orWhere(inner => applyAccountFilter(inner, criteria));
  }
}
