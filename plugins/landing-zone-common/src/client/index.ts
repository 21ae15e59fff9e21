export { accountRequestProblemsOf } from './accountRequestProblemsOf';
export { createLandingZoneClient } from './createLandingZoneClient';
export type {
  LandingZoneClient,
  LandingZoneClientOptions,
  LandingZoneRequestOptions,
} from './LandingZoneClient';
