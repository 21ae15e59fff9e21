import knexFactory from 'knex';
import { findPostgres, startPostgres } from './startPostgres';
import { postgresVariable } from './testDatabases';

const platform = `${process.platform}-${process.arch}`;

if (findPostgres()) {
  describe('startPostgres', () => {
    it('starts a server of its own and leaves nothing behind', async () => {
      const server = await startPostgres();
      const connect = () =>
        knexFactory({ client: 'pg', connection: server.connectionString });
      const knex = connect();
      const { rows } = await knex.raw('select version()');
      await knex.destroy();
      await server.stop();

      expect(rows[0].version).toMatch(/^PostgreSQL/);
      const late = connect();
      await expect(late.raw('select 1')).rejects.toThrow(/ECONNREFUSED/);
      await late.destroy();
    }, 60_000);
  });
} else {
  it.todo(
    `starts a server of its own: npm has none for ${platform}, so PostgreSQL is tested only where ${postgresVariable} is set`,
  );
}
