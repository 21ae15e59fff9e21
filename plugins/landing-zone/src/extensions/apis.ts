import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { createLandingZoneClient } from '@landing-zone/plugin-landing-zone-common';
import { landingZoneApiRef } from '../api';

/** The client of the landing-zone backend. */
export const landingZoneApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: landingZoneApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => createLandingZoneClient(deps),
    }),
});
