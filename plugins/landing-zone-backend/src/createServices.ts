import type {
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { LandingZoneNotifier } from '@landing-zone/plugin-landing-zone-node';
import { AccountIdRedactor } from './accounts/AccountIdRedactor';
import { AuthorizedAccountRequestsService } from './accounts/AuthorizedAccountRequestsService';
import { AuthorizedAccountsService } from './accounts/AuthorizedAccountsService';
import { createAccountRequestParts } from './accounts/createAccountRequestParts';
import { createAccountsService } from './accounts/createAccountsService';
import { AccountRequestExecutions } from './aws/AccountRequestExecutions';
import { AwsClients } from './aws/AwsClients';
import { DefaultAwsReader } from './aws/DefaultAwsReader';
import type { LandingZoneConfig } from './config/readLandingZoneConfig';
import { CursorCodec } from './pagination/CursorCodec';
import { AccountAccessReader } from './permissions/AccountAccessReader';
import type { Stores } from './store/createStores';
import { AuthorizedSyncStatusService } from './sync/AuthorizedSyncStatusService';
import { ConnectionsMonitor } from './sync/ConnectionsMonitor';
import { createSyncService } from './sync/createSyncService';
import { DefaultSyncStatusService } from './sync/DefaultSyncStatusService';

/** What the services are made of. */
export interface CreateServicesOptions {
  config: LandingZoneConfig;
  stores: Stores;
  awsCredentials: AwsCredentialsManager;
  notifiers: LandingZoneNotifier[];
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  signals: SignalsService;
  userInfo: UserInfoService;
}

/** Puts the services of the backend together. */
export async function createServices(options: CreateServicesOptions) {
  const { config, stores, logger, permissions, permissionsRegistry } = options;
  const clients = AwsClients.create({
    config: config.aws,
    credentials: options.awsCredentials,
  });
  const reader = DefaultAwsReader.create({ clients, config: config.aws });
  const executions = AccountRequestExecutions.create({
    clients,
    config: config.aws,
  });
  const redactor = AccountIdRedactor.create(stores);
  const cursors = CursorCodec.create({ key: await stores.keys.getCursorKey() });
  const access = AccountAccessReader.create({
    permissions,
    permissionsRegistry,
  });
  const shared = { ...options, reader, executions, redactor, cursors };

  const connections = ConnectionsMonitor.create({
    config: config.aws,
    reader,
    executions,
    logger,
  });
  const sync = createSyncService(shared);
  const { service: requestsService, follower } = createAccountRequestParts({
    ...shared,
    refreshAccounts: () => sync.refresh(),
  });

  return {
    connections,
    sync,
    follower,
    accounts: AuthorizedAccountsService.create({
      service: createAccountsService(shared),
      access,
    }),
    accountRequests: AuthorizedAccountRequestsService.create({
      service: requestsService,
      access,
    }),
    syncStatus: AuthorizedSyncStatusService.create({
      service: DefaultSyncStatusService.create({
        runs: stores.runs,
        sync,
        connections,
        redactor,
      }),
      access,
      permissions,
    }),
  };
}
