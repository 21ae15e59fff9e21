import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { landingZoneServiceRef } from '@landing-zone/plugin-landing-zone-node';
import { PartOfProcessor } from './processor/PartOfProcessor';
import { LandingZoneEntityProvider } from './provider/LandingZoneEntityProvider';

/**
 * Adds the accounts and organizational units that the landing-zone backend knows to the catalog.
 *
 * @public
 */
export const catalogModuleLandingZone = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'landing-zone',
  register({ registerInit }) {
    registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        landingZone: landingZoneServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ processing, config, ...services }) {
        processing.addProcessor(new PartOfProcessor());
        processing.addEntityProvider(
          LandingZoneEntityProvider.fromConfig(config, services),
        );
      },
    });
  },
});
