import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AwsReader } from '../aws/AwsReader';
import type { LandingZoneConfig } from '../config/readLandingZoneConfig';
import type { CursorCodec } from '../pagination/CursorCodec';
import type { Stores } from '../store/createStores';
import type { AccountIdRedactor } from './AccountIdRedactor';
import { AccountNameChecker } from './AccountNameChecker';
import type { AccountsService } from './AccountsService';
import { DataAgeReader } from './DataAgeReader';
import { DefaultAccountsService } from './DefaultAccountsService';

/** Puts the {@link AccountsService} together. */
export function createAccountsService(options: {
  config: LandingZoneConfig;
  stores: Stores;
  reader: AwsReader;
  redactor: AccountIdRedactor;
  cursors: CursorCodec;
  logger: LoggerService;
}): AccountsService {
  const { config, stores, reader, redactor, logger } = options;
  return DefaultAccountsService.create({
    ...options,
    accounts: stores.accounts,
    organizationalUnits: stores.organizationalUnits,
    dataAge: DataAgeReader.create({ runs: stores.runs, redactor }),
    names: AccountNameChecker.create({
      ...stores,
      reader,
      config: config.accountRequests,
      logger,
    }),
  });
}
