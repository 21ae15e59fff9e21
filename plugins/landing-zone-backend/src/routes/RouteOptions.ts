import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { ApiRouter } from '@backstage/backend-openapi-utils';
import type { AccountRequestsService } from '../accounts/AccountRequestsService';
import type { AccountsService } from '../accounts/AccountsService';
import type { spec } from '../schema/openapi/generated/router';
import type { SyncStatusService } from '../sync/SyncStatusService';

/** What every file of routes is given. */
export interface RouteOptions {
  /** Validates requests against the specification. */
  router: ApiRouter<typeof spec>;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  accounts: AccountsService;
  accountRequests: AccountRequestsService;
  syncStatus: SyncStatusService;
  /** Throws unless routes that change something may answer. */
  requireWritesAllowed: () => void;
}
