/**
 * AWS accounts and organizational units as catalog entities.
 *
 * @packageDocumentation
 */

export { catalogModuleLandingZone as default } from './module';
