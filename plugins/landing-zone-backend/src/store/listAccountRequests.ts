import type { Knex } from 'knex';
import {
  fromAccountRequestRow,
  type AccountRequestRow,
} from './accountRequestRows';
import type {
  AccountRequestPage,
  AccountRequestQuery,
  AccountRequestVisibility,
} from './AccountRequestsStore';
import { whereAccountRequestVisible } from './whereAccountRequestVisible';

/**
 * Reads a page of the visible requests, newest first.
 *
 * @param options - The filters, what is visible, and the `next` of the page
 * before as `after`.
 */
export async function listAccountRequests(options: {
  knex: Knex;
  query: AccountRequestQuery;
  visibility: AccountRequestVisibility;
  limit: number;
  after?: string[];
}): Promise<AccountRequestPage> {
  const { knex, query, visibility, limit, after } = options;
  const matching = (knex('account_requests') as Knex.QueryBuilder).where(row =>
    whereAccountRequestVisible(row, visibility),
  );
  if (query.requestedBy !== undefined) {
    matching.where('requested_by', query.requestedBy);
  }
  if (query.owners !== undefined) {
    matching.whereIn(
      'owner',
      query.owners.map(owner => owner.toLowerCase()),
    );
  }
  if (query.state !== undefined) {
    matching.where('state', query.state);
  }
  const [{ total }] = await matching.clone().count({ total: '*' });
  if (after) {
    const [createdAt, requestId] = after;
    matching.where(later =>
      later
        .where('created_at', '<', createdAt)
        .orWhere(same =>
          same
            .where('created_at', createdAt)
            .where('request_id', '<', requestId),
        ),
    );
  }
  const rows: AccountRequestRow[] = await matching
    .orderBy('created_at', 'desc')
    .orderBy('request_id', 'desc')
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page[page.length - 1] : undefined;
  return {
    items: page.map(fromAccountRequestRow),
    totalItems: Number(total),
    next: last && [last.created_at, last.request_id],
  };
}
