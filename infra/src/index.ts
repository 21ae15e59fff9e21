/**
 * The CDK app of Landing Zone for Backstage.
 *
 * @packageDocumentation
 */
export * from './bundleWorkflows';
export * from './configuration';
export * from './createApp';
export * from './readConfiguration';
export * from './workflow';
