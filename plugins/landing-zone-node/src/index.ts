/**
 * Service references, extension points and permission rules for backend
 * modules that work with the landing-zone backend.
 *
 * @packageDocumentation
 */

export * from './extensions';
export * from './permissions';
export * from './services';
