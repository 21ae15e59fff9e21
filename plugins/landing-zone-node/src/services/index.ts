export { landingZoneServiceRef } from './landingZoneServiceRef';
export type {
  LandingZoneService,
  LandingZoneServiceOptions,
} from './LandingZoneService';
