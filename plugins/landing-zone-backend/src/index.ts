/***/
/**
 * The backend of Landing Zone for Backstage.
 *
 * @packageDocumentation
 */

export { landingZonePlugin as default } from './plugin';
