/**
 * Fakes for tests of code that works with the landing-zone backend.
 *
 * @packageDocumentation
 */

export {
  landingZoneServiceMock,
  type LandingZoneServiceMockOptions,
} from './landingZoneServiceMock';
