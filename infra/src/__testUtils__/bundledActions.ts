import { Metafile } from 'esbuild';
import { basename } from 'node:path';

const prefixes: Record<string, string> = {
  sfn: 'states',
  'service-catalog': 'servicecatalog',
};
const command =
  /@aws-sdk\/client-([\w-]+)\/dist-es\/commands\/(\w+)Command\.js$/;

/**
 * Lists the AWS operations that a bundle can call at all: esbuild leaves out
 * the SDK's commands that no code of the bundle uses.
 *
 * @param metafile - esbuild's account of the bundles.
 * @returns IAM actions by function key, sorted. IAM has the action of an
 *   operation under the operation's name, apart from a few in S3.
 */
export function bundledActions(metafile: Metafile): Record<string, string[]> {
  const bundles = Object.entries(metafile.outputs).filter(([file]) =>
    file.endsWith('.js'),
  );
  return Object.fromEntries(
    bundles.map(([file, { inputs }]) => [
      basename(file, '.js'),
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([input]) => command.exec(input))
        .filter(match => match !== null)
        .map(([, client, name]) => `${prefixes[client] ?? client}:${name}`)
        .sort(),
    ]),
  );
}
