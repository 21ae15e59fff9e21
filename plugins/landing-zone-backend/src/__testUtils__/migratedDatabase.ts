import { resolve } from 'node:path';
import type { TestDatabaseId } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { createTestDatabases } from './testDatabases';

/** A new database with every table of the plugin. */
export async function migratedDatabase(
  databases: ReturnType<typeof createTestDatabases>,
  id: TestDatabaseId,
): Promise<Knex> {
  const knex = await databases.init(id);
  await knex.migrate.latest({
    directory: resolve(__dirname, '../../migrations'),
  });
  return knex;
}
