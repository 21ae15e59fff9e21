import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { landingZoneServiceRef } from '@landing-zone/plugin-landing-zone-node';
import { createCheckAccountNameAction } from './actions/accounts/createCheckAccountNameAction';
import { createCreateAccountAction } from './actions/accounts/createCreateAccountAction';

/**
 * Adds the `aws:*` actions to the scaffolder. They ask the landing-zone backend, which checks permissions, audits and
 * starts workflows; nothing here talks to AWS.
 *
 * @public
 */
export const scaffolderModuleLandingZone = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'landing-zone',
  register({ registerInit }) {
    registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        landingZone: landingZoneServiceRef,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ auth, config, landingZone, scaffolder }) {
        const appUrl = config.getString('app.baseUrl').replace(/\/$/, '');
        scaffolder.addActions(
          createCheckAccountNameAction({ landingZone }),
          createCreateAccountAction({ auth, appUrl, landingZone }),
        );
      },
    });
  },
});
