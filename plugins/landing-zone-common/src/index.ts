/**
 * API types and client, permissions, annotations and names that every package
 * of the landing-zone plugin shares.
 *
 * @packageDocumentation
 */

export * from './annotations';
export * from './client';
export * from './events';
export * from './permissions';
export * from './types';
