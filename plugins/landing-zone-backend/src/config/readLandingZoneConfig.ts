import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import {
  readAccountRequestsConfig,
  type AccountRequestsConfig,
} from './readAccountRequestsConfig';
import { readAwsConfig, type AwsConfig } from './readAwsConfig';
import { readInteger } from './readConfigValue';

/** Everything the backend reads from `landingZone`. */
export interface LandingZoneConfig {
  /** Whether routes that change something may answer. */
  writesAllowed: boolean;
  aws: AwsConfig;
  accountRequests: AccountRequestsConfig;
  sync: SchedulerServiceTaskScheduleDefinition;
  retention: { syncRunDays: number; accountRequestDays: number };
}

const defaultSchedule = {
  frequency: { minutes: 15 },
  timeout: { minutes: 10 },
};

/**
 * Reads the configuration of the landing-zone backend.
 *
 * @param options - `config` is the root of the configuration.
 * @throws Error naming key, value and rule for whatever is missing or wrong.
 */
export function readLandingZoneConfig(options: {
  config: RootConfigService;
}): LandingZoneConfig {
  const { config: root } = options;
  const config = root.getConfig('landingZone');
  const retention = config.getOptionalConfig('retention');
  const readDays = (key: string, minimum: number, defaultValue: number) =>
    readInteger({
      config: retention,
      prefix: 'landingZone.retention',
      key,
      minimum,
      defaultValue,
    });
  const schedule: JsonObject = {
    ...defaultSchedule,
    ...config.getOptional<JsonObject>('sync'),
  };
  return {
    writesAllowed:
      root.getOptionalBoolean('permission.enabled') === true ||
      config.getOptionalBoolean('allowWithoutPermissions') === true,
    aws: readAwsConfig({ config }),
    accountRequests: readAccountRequestsConfig({ config }),
    sync: readSchedulerServiceTaskScheduleDefinitionFromConfig(
      new ConfigReader(schedule, 'landingZone.sync'),
    ),
    retention: {
      syncRunDays: readDays('syncRunDays', 1, 30),
      accountRequestDays: readDays('accountRequestDays', 0, 0),
    },
  };
}
