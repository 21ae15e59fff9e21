import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { landingZoneNotifierExtensionPoint } from '@landing-zone/plugin-landing-zone-node';
import { NotificationServiceNotifier } from './accounts/NotificationServiceNotifier';
import { readLandingZoneConfig } from './config/readLandingZoneConfig';
import { createServices } from './createServices';
import { registerMetrics } from './metrics/registerMetrics';
import { NotifierRegistry } from './NotifierRegistry';
import { registerPermissions } from './permissions/registerPermissions';
import { createRouter } from './routes/createRouter';
import { scheduleTasks } from './scheduleTasks';
import { createStores } from './store/createStores';

/**
 * The backend of Landing Zone for Backstage: accounts and organizational units
 * of an AWS organization, requests for new accounts, and the synchronization
 * that keeps them up to date.
 *
 * @public
 */
export const landingZonePlugin = createBackendPlugin({
  pluginId: 'landing-zone',
  register(env) {
    const notifierRegistry = new NotifierRegistry();
    env.registerExtensionPoint(
      landingZoneNotifierExtensionPoint,
      notifierRegistry,
    );
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { logger, rootConfig, httpRouter, lifecycle } = deps;
        const config = readLandingZoneConfig({ config: rootConfig });
        const stores = await createStores(deps);
        registerPermissions({ ...deps, accounts: stores.accounts });
        registerMetrics({ ...deps, ...stores });
        const services = await createServices({
          ...deps,
          config,
          stores,
          awsCredentials: DefaultAwsCredentialsManager.fromConfig(rootConfig),
          notifiers: [
            NotificationServiceNotifier.create(deps),
            ...notifierRegistry.notifiers,
          ],
        });
        httpRouter.use(
          createRouter({
            ...deps,
            ...services,
            logger,
            writesAllowed: config.writesAllowed,
          }),
        );
        lifecycle.addShutdownHook(() => services.sync.stop());
        await scheduleTasks({ ...deps, ...services, config, stores });
      },
    });
  },
});
