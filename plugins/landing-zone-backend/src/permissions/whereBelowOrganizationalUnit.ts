import type { Knex } from 'knex';

/**
 * Adds the condition that a column holds the path of an organizational unit
 * or of one below it. `Root` stands for the whole organization.
 *
 * @param query - The query to add to.
 * @param column - Name of the column with the path; its order is bytewise.
 * @param path - Path such as `Workloads/Production`, compared with its case.
 */
export function whereBelowOrganizationalUnit(
  query: Knex.QueryBuilder,
  column: string,
  path: string,
): void {
  if (path === 'Root') {
    query.whereRaw('1 = 1');
    return;
  }
  // A range instead of LIKE: SQLite's LIKE ignores case, and a path may hold
  // the wildcard characters. '0' is the character after '/'.
  query
    .where(column, path)
    .orWhere(below =>
      below.where(column, '>', `${path}/`).where(column, '<', `${path}0`),
    );
}
