export * from './ArchiveEntry';
export { archiveLimits } from './archiveLimits';
export { ConfigurationArchive } from './ConfigurationArchive';
export type { ConfigurationArchiveOptions } from './ConfigurationArchive';
export { ownerMarkerFile, ownerMetadataKey } from './ConfigurationSnapshot';
export type { ConfigurationSnapshot } from './ConfigurationSnapshot';
export { resolveConfigurationSource } from './resolveConfigurationSource';
export type { ConfigurationSource } from './resolveConfigurationSource';
