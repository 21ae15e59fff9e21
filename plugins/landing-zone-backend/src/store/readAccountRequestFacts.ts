import type { Knex } from 'knex';
import { endStates, type AccountRequestRecord } from './AccountRequestRecord';
import type { AccountRequestFacts } from './AccountRequestsStore';

/**
 * Reads what is known of other requests when one is made.
 *
 * @param options - `since` is the beginning of the time for which requests
 * are counted, ISO 8601.
 */
export async function readAccountRequestFacts(options: {
  knex: Knex;
  record: Pick<AccountRequestRecord, 'requestedBy' | 'account'>;
  since: string;
}): Promise<AccountRequestFacts> {
  const { knex, record, since } = options;
  const { requestedBy, account } = record;

  async function count(narrow: (query: Knex.QueryBuilder) => void) {
    const query: Knex.QueryBuilder = knex('account_requests');
    narrow(query);
    const [{ total }] = await query.count({ total: '*' });
    return Number(total);
  }

  const byRequester = await count(query =>
    query.where('requested_by', requestedBy).where('created_at', '>=', since),
  );
  const byOrganizationalUnit = await count(query =>
    query
      .where('organizational_unit_path', account.organizationalUnit)
      .where('created_at', '>=', since),
  );
  const withName = await count(query =>
    query
      .whereNotIn('state', endStates)
      .where('account_name_key', account.accountName.toLowerCase()),
  );
  const withEmail = await count(query =>
    query
      .whereNotIn('state', endStates)
      .where('email_key', account.email.toLowerCase()),
  );
  return {
    byRequester,
    byOrganizationalUnit,
    nameIsOpen: withName > 0,
    emailIsOpen: withEmail > 0,
  };
}
