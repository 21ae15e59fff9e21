import { dirname, join } from 'node:path';

const packageFolder = dirname(require.resolve('../package.json'));

/** The folder of this package's sources, to which workflow lists are relative. */
export const sourceFolder = join(packageFolder, 'src');

/** The root folder of the repository. */
export const repositoryFolder = dirname(packageFolder);

/**
 * Where the CDK app and the bundler write. It lies outside every package,
 * because linting and testing walk through whatever lies inside one.
 */
export const outputFolder = join(repositoryFolder, '.cache');
