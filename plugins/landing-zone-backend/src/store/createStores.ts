import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { AccountRequestClaimsStore } from './AccountRequestClaimsStore';
import type { AccountRequestsStore } from './AccountRequestsStore';
import type { AccountsStore } from './AccountsStore';
import { DatabaseAccountRequestClaimsStore } from './DatabaseAccountRequestClaimsStore';
import { DatabaseAccountRequestsStore } from './DatabaseAccountRequestsStore';
import { DatabaseAccountsStore } from './DatabaseAccountsStore';
import { DatabaseKeysStore } from './DatabaseKeysStore';
import { DatabaseOrganizationalUnitsStore } from './DatabaseOrganizationalUnitsStore';
import { DatabaseSyncRunsStore } from './DatabaseSyncRunsStore';
import type { KeysStore } from './KeysStore';
import type { OrganizationalUnitsStore } from './OrganizationalUnitsStore';
import type { SyncRunsStore } from './SyncRunsStore';

/** Everything that the backend keeps. */
export interface Stores {
  accounts: AccountsStore;
  organizationalUnits: OrganizationalUnitsStore;
  requests: AccountRequestsStore;
  claims: AccountRequestClaimsStore;
  runs: SyncRunsStore;
  keys: KeysStore;
}

/**
 * Brings the database up to date and creates the stores in it.
 *
 * @param options - `database` is the plugin's own.
 */
export async function createStores(options: {
  database: DatabaseService;
}): Promise<Stores> {
  const { database } = options;
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@landing-zone/plugin-landing-zone-backend',
        'migrations',
      ),
    });
  }
  return {
    accounts: DatabaseAccountsStore.create({ knex }),
    organizationalUnits: DatabaseOrganizationalUnitsStore.create({ knex }),
    requests: DatabaseAccountRequestsStore.create({ knex }),
    claims: DatabaseAccountRequestClaimsStore.create({ knex }),
    runs: DatabaseSyncRunsStore.create({ knex }),
    keys: DatabaseKeysStore.create({ knex }),
  };
}
