import { createApiRef } from '@backstage/frontend-plugin-api';
import type { LandingZoneClient } from '@landing-zone/plugin-landing-zone-common';

/**
 * The landing-zone backend as pages, cards and form fields see it. Every
 * method throws a `ResponseError` when the backend's answer is not a success;
 * `accountRequestProblemsOf` takes the problems of single fields out of it.
 *
 * @public
 */
export type LandingZoneApi = LandingZoneClient;

/**
 * Reference to the {@link LandingZoneApi}. The default implementation calls the
 * landing-zone backend with the signed-in user's token.
 *
 * @public
 */
export const landingZoneApiRef = createApiRef<LandingZoneApi>().with({
  id: 'plugin.landing-zone.client',
  pluginId: 'landing-zone',
});
