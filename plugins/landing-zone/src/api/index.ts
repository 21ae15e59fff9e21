export { landingZoneApiRef, type LandingZoneApi } from './landingZoneApiRef';
