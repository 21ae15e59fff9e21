import { ConfigSources } from '@backstage/config-loader';
import { NotFoundError } from '@backstage/errors';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InfraConfiguration, parseConfiguration } from './configuration';
import { repositoryFolder } from './folders';

/**
 * Reads the portal's own configuration files, so that nothing about the AWS
 * environment is written a second time for the deployment. As in Backstage,
 * `${NAME}` in a file comes from the environment, and variables named
 * `APP_CONFIG_...` win over files.
 *
 * @param options - `files`: paths of configuration files, relative to the
 *   working directory; later files win. Without any, `app-config.yaml` of the
 *   repository is read, and `overlay` after it when the repository has a file
 *   of that name.
 * @returns The values of `landingZone` and `app.baseUrl` that the CDK app needs.
 * @throws NotFoundError when a named file does not exist; an error that names
 *   the key and the file when a value is missing or wrong.
 * @public
 */
export async function readConfiguration(options: {
  files?: string[];
  overlay?: string;
}): Promise<InfraConfiguration> {
  const files = options.files?.length
    ? options.files.map(file => resolve(file))
    : defaultFiles(options.overlay);

  for (const file of files) {
    if (!existsSync(file)) {
      throw new NotFoundError(
        `Cannot read the configuration file ${file}: it does not exist. Name an existing file with --config.`,
      );
    }
  }

  const config = await ConfigSources.toConfig(
    ConfigSources.default({
      argv: files.flatMap(file => ['--config', file]),
    }),
  );
  config.close();
  return parseConfiguration(config);
}

function defaultFiles(overlay: string | undefined): string[] {
  const base = join(repositoryFolder, 'app-config.yaml');
  const second = overlay && join(repositoryFolder, overlay);
  return second && existsSync(second) ? [base, second] : [base];
}
