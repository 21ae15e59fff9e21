/**
 * The domain of Landing Zone for Backstage: schemas, rules and formats, without Node.js and without AWS.
 *
 * @packageDocumentation
 */
export * from './accounts';
