import type {
  AuthService,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { LandingZoneNotifier } from '@landing-zone/plugin-landing-zone-node';
import type { AccountRequestExecutions } from '../aws/AccountRequestExecutions';
import type { AwsReader } from '../aws/AwsReader';
import type { LandingZoneConfig } from '../config/readLandingZoneConfig';
import type { CursorCodec } from '../pagination/CursorCodec';
import type { Stores } from '../store/createStores';
import type { AccountIdRedactor } from './AccountIdRedactor';
import { AccountRequestAnnouncer } from './AccountRequestAnnouncer';
import { AccountRequestCanceler } from './AccountRequestCanceler';
import { AccountRequestChecker } from './AccountRequestChecker';
import { AccountRequestFinder } from './AccountRequestFinder';
import { AccountRequestFollower } from './AccountRequestFollower';
import { AccountRequestPlanner } from './AccountRequestPlanner';
import { AccountRequestPresenter } from './AccountRequestPresenter';
import { AccountRequestProgress } from './AccountRequestProgress';
import { AccountRequestRegistrar } from './AccountRequestRegistrar';
import type { AccountRequestsService } from './AccountRequestsService';
import { CallerReader } from './Caller';
import { DefaultAccountRequestsService } from './DefaultAccountRequestsService';
import { OwnerChecker } from './OwnerChecker';

/** Puts together what makes account requests and what follows them. */
export function createAccountRequestParts(options: {
  config: LandingZoneConfig;
  stores: Stores;
  reader: AwsReader;
  executions: AccountRequestExecutions;
  redactor: AccountIdRedactor;
  cursors: CursorCodec;
  notifiers: LandingZoneNotifier[];
  refreshAccounts: () => void;
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  signals: SignalsService;
  userInfo: UserInfoService;
}): { service: AccountRequestsService; follower: AccountRequestFollower } {
  const { stores, executions, logger } = options;
  const config = options.config.accountRequests;
  const announcer = AccountRequestAnnouncer.create(options);
  const progress = AccountRequestProgress.create({
    executions,
    logger,
    followMilliseconds: config.followMilliseconds,
  });
  const follower = AccountRequestFollower.create({
    ...options,
    ...stores,
    progress,
    announcer,
  });
  const owners = OwnerChecker.create(options);
  const checker = AccountRequestChecker.create({
    ...options,
    ...stores,
    owners,
    config,
  });
  const service = DefaultAccountRequestsService.create({
    ...options,
    requests: stores.requests,
    registrar: AccountRequestRegistrar.create({
      ...options,
      ...stores,
      checker,
      owners,
      config,
    }),
    planner: AccountRequestPlanner.create({ checker, config }),
    follower,
    canceler: AccountRequestCanceler.create({
      ...stores,
      progress,
      executions,
      announcer,
    }),
    announcer,
    presenter: AccountRequestPresenter.create({ ...options, ...stores }),
    callers: CallerReader.create(options),
    finder: AccountRequestFinder.create({ ...options, ...stores }),
  });
  return { service, follower };
}
