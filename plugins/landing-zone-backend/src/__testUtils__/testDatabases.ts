import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import {
  findPostgres,
  startPostgres,
  type TestPostgres,
} from './startPostgres';

/** Names the PostgreSQL server that tests use, if there is one. */
export const postgresVariable =
  'BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING';

/**
 * Databases for tests: SQLite, and PostgreSQL by the connection string of the
 * environment or else a server of one's own that lives as long as the test
 * file. To be called once at the top of a test file.
 *
 * @returns Like Backstage's `TestDatabases`, with `ids` of what can be used
 * here for `describe.each`. startPostgres.test.ts says by name when PostgreSQL
 * is not to be had.
 */
export function createTestDatabases() {
  const givenByEnvironment = Boolean(process.env[postgresVariable]);
  const available = givenByEnvironment || findPostgres() !== undefined;
  let server: TestPostgres | undefined;

  const ids: TestDatabaseId[] = ['SQLITE_3'];
  if (available) {
    ids.push('POSTGRES_17');
  }
  if (available && !givenByEnvironment) {
    // TestDatabases looks whether the variable is there now and reads it when
    // the first database is asked for.
    process.env[postgresVariable] = 'postgresql://starting';
    beforeAll(async () => {
      server = await startPostgres();
      process.env[postgresVariable] = server.connectionString;
    }, 60_000);
  }
  const databases = TestDatabases.create({ ids });
  afterAll(async () => {
    await server?.stop();
    if (!givenByEnvironment) {
      delete process.env[postgresVariable];
    }
  }, 60_000);

  return { ids, init: (id: TestDatabaseId) => databases.init(id) };
}
