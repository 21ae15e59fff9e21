import { ConfigurationArchive } from '../archive/ConfigurationArchive';
import { resolveConfigurationSource } from '../archive/resolveConfigurationSource';
import type { WorkflowDependencies } from './WorkflowDependencies';

/** What it takes to reach the accelerator's configuration archive. */
export type ArchiveDependencies = Pick<
  WorkflowDependencies,
  's3' | 'codePipeline' | 'pipelineName' | 'configurationOwner'
>;

/**
 * Opens the archive the accelerator's pipeline reads; refuses a pipeline that reads from elsewhere.
 *
 * @param deps - clients, pipeline and owner
 * @throws what `resolveConfigurationSource` throws
 */
export async function openArchive(
  deps: ArchiveDependencies,
): Promise<ConfigurationArchive> {
  const { s3, codePipeline, pipelineName, configurationOwner } = deps;
  const source = await resolveConfigurationSource({
    codePipeline,
    pipelineName,
    configurationOwner,
  });
  return ConfigurationArchive.create({ s3, ...source });
}
