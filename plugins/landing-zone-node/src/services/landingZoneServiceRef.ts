import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultLandingZoneService } from './DefaultLandingZoneService';
import type { LandingZoneService } from './LandingZoneService';

/**
 * Reference of the {@link LandingZoneService}. Needs no installation: the
 * default factory calls the backend's HTTP routes, found by discovery, with a
 * token on behalf of the given credentials.
 *
 * @public
 */
export const landingZoneServiceRef = createServiceRef<LandingZoneService>({
  id: 'landing-zone.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: deps => DefaultLandingZoneService.create(deps),
    }),
});
