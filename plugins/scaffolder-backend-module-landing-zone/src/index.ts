/**
 * Scaffolder actions of Landing Zone for Backstage.
 *
 * @packageDocumentation
 */

export { scaffolderModuleLandingZone as default } from './module';
