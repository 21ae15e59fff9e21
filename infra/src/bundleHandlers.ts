import { ConflictError } from '@backstage/errors';
import { build, BuildOptions, Metafile } from 'esbuild';
import { join } from 'node:path';
import { sourceFolder } from './folders';
import { Workflow } from './workflow';

const options = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node24',
  // The ES module build of a package shakes well; its CommonJS build would put
  // a whole SDK client into every bundle.
  mainFields: ['module', 'main'],
  conditions: ['module'],
  minify: true,
  // Retry and Catch read the names of errors: minifying must not change them.
  keepNames: true,
  sourcemap: true,
  sourcesContent: false,
  // Errors are thrown, with file and line.
  logLevel: 'silent',
  metafile: true,
} satisfies BuildOptions;

/**
 * Bundles every handler of the workflows, each into one CommonJS file with its
 * source map. AWS and the local sandbox run the same files.
 *
 * @param request - `workflows`: whose handlers; `folder`: where `<key>.js` is
 *   written for each function key; files of the same names are replaced.
 * @returns esbuild's account of what went into each file.
 * @throws ConflictError when two workflows use the same function key; esbuild's
 *   own error when a file does not compile.
 */
export async function bundleHandlers(request: {
  workflows: readonly Workflow[];
  folder: string;
}): Promise<Metafile> {
  const entryPoints: Record<string, string> = {};
  for (const workflow of request.workflows) {
    for (const [key, { handlerFile }] of Object.entries(workflow.functions)) {
      if (entryPoints[key]) {
        throw new ConflictError(
          `Two workflows have a function with the key ${key}, the second in ${workflow.name}. Give one of them another key.`,
        );
      }
      entryPoints[key] = join(sourceFolder, handlerFile);
    }
  }

  const { metafile } = await build({
    ...options,
    entryPoints,
    outdir: request.folder,
  });
  return metafile;
}
