export { landingZoneNotifierExtensionPoint } from './landingZoneNotifierExtensionPoint';
export type {
  AccountRequestEvent,
  LandingZoneNotifier,
  LandingZoneNotifierExtensionPoint,
} from './landingZoneNotifierExtensionPoint';
