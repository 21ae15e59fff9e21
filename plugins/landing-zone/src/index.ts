/**
 * Pages, entity cards and form fields of Landing Zone for Backstage, for apps
 * on the new frontend system. Apps on the old one import from `./legacy`.
 *
 * @packageDocumentation
 */

export { landingZonePlugin as default } from './plugin';
export { landingZoneApiRef, type LandingZoneApi } from './api';
export { landingZoneTranslationRef } from './translation';
export {
  accountRequestRouteRef,
  accountRequestsRouteRef,
  createPageRouteRef,
  templateRouteRef,
  viewAccountRequestRouteRef,
} from './routes';
export type { AwsAccountNamePickerProps } from './fields/AwsAccountNamePicker';
export type { AwsOrganizationalUnitPickerProps } from './fields/AwsOrganizationalUnitPicker';
