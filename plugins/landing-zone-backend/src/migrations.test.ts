import { resolve } from 'node:path';
import { createTestDatabases } from './__testUtils__/testDatabases';

jest.setTimeout(60_000);

const directory = resolve(__dirname, '../migrations');
const databases = createTestDatabases();

async function tablesOf(knex: Awaited<ReturnType<typeof databases.init>>) {
  const names = [
    'accounts',
    'organizational_units',
    'account_requests',
    'sync_runs',
    'sync_leases',
    'keys',
  ];
  const found = await Promise.all(
    names.map(name => knex.schema.hasTable(name)),
  );
  return names.filter((_, index) => found[index]);
}

describe.each(databases.ids)('migrations on %s', id => {
  it('creates every table, removes every table, and creates them again', async () => {
    const knex = await databases.init(id);

    await knex.migrate.up({ directory });
    expect(await tablesOf(knex)).toHaveLength(6);
    await knex.migrate.down({ directory });
    expect(await tablesOf(knex)).toEqual([]);
    await knex.migrate.up({ directory });
    expect(await tablesOf(knex)).toHaveLength(6);
  });

  it('refuses a second request of one user with one token, not one without', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory });
    const row = (request_id: string, client_request_token: string | null) => ({
      request_id,
      client_request_token,
      state: 'starting',
      requested_by: 'user:default/a',
      content_hash: '',
      input: '{}',
      execution_input: '{}',
      account_name: 'a',
      account_name_key: 'a',
      email_key: 'a',
      organizational_unit_path: 'Root',
      owner: 'group:default/a',
      steps: '[]',
      created_at: '',
      updated_at: '',
      start_attempts: 0,
      claimed_until: 0,
      due_at: 0,
    });

    await knex('account_requests').insert(row('1', 'token'));
    await knex('account_requests').insert([row('2', null), row('3', null)]);
    await expect(
      knex('account_requests').insert(row('4', 'token')),
    ).rejects.toThrow(/unique/i);
  });

  it('orders account names by bytes whatever the database was made with', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory });
    const names = ['a-b', 'a', 'ab', 'a b', 'z', 'é', 'a_b'];
    await knex('accounts').insert(
      names.map(name => ({
        account_id: name,
        name,
        sort_name: name,
        search_text: '',
        email: '',
        state: '',
        arn: '',
        organizational_unit_id: '',
        organizational_unit_path: '',
        tags: '{}',
        content_hash: '',
        synced_at: '',
        announced: true,
      })),
    );

    const rows = await knex('accounts').select('name').orderBy('sort_name');

    expect(rows.map(row => row.name)).toEqual([...names].sort());
  });
});
