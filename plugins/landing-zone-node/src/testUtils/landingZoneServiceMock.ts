import { createServiceFactory } from '@backstage/backend-plugin-api';
import type {
  Account,
  AccountRequestResource,
  OrganizationalUnit,
} from '@landing-zone/plugin-landing-zone-common';
import { landingZoneServiceRef, type LandingZoneService } from '../services';
import { InMemoryLandingZoneService } from './InMemoryLandingZoneService';

/**
 * What a {@link landingZoneServiceMock} knows at the start; nothing by
 * default.
 *
 * @public
 */
export interface LandingZoneServiceMockOptions {
  accounts?: Account[];
  organizationalUnits?: OrganizationalUnit[];
  requests?: AccountRequestResource[];
}

/**
 * A landing-zone service that keeps everything in memory. It refuses names
 * that are taken, unknown ids and reused tokens with the same `ResponseError`
 * as the backend; it does not check permissions or other rules, and requests
 * stay `starting` until they are canceled.
 *
 * @public
 */
export function landingZoneServiceMock(
  options: LandingZoneServiceMockOptions = {},
): LandingZoneService {
  return new InMemoryLandingZoneService({
    accounts: options.accounts ?? [],
    organizationalUnits: options.organizationalUnits ?? [],
    requests: options.requests ?? [],
  });
}

/**
 * Other forms of the mock.
 *
 * @public
 */
export namespace landingZoneServiceMock {
  /** A service factory to be installed in a test backend. */
  export const factory = (options: LandingZoneServiceMockOptions = {}) =>
    createServiceFactory({
      service: landingZoneServiceRef,
      deps: {},
      factory: () => landingZoneServiceMock(options),
    });
}
