/**
 * A permission policy to start from.
 *
 * @packageDocumentation
 */

export { permissionModuleExamplePolicy as default } from './module';
