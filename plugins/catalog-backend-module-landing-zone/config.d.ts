import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      landingZone?: {
        /**
         * When accounts and organizational units are read from the landing-zone backend, beside the moments it says
         * that something has changed. Every minute by default.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
