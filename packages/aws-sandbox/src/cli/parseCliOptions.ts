import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';

/** What the command line asks for. */
export interface CliOptions {
  help: boolean;
  port: number;
  organization: string;
  workflows?: string;
  snapshot?: string;
  fresh: boolean;
  timeScale: number;
  verbose: boolean;
}

/** What `--help` prints. */
export const cliHelp = `Starts a local AWS on 127.0.0.1, for development and tests.

  --organization <file>  the organization to begin with (YAML);
                         default examples/organization/organization.yaml
  --port <number>        default 4566; 0 takes any free port
  --workflows <file>     bundled workflows (JSON), as infra's bundle script writes them
  --snapshot <file>      keep what happens in this file; default: forget it
  --fresh                forget what the snapshot holds
  --time-scale <number>  how many times faster waits pass; default 60
  --verbose              print every request
  --help                 print this

While it runs: http://127.0.0.1:<port>/_sandbox/coverage and /_sandbox/outbox.
`;

/**
 * Reads the command line.
 *
 * @param args - without node and script
 * @throws InputError naming the flag and what it takes
 */
export function parseCliOptions(args: readonly string[]): CliOptions {
  const { values } = parse(args);
  return {
    help: values.help ?? false,
    port: readNumber('--port', values.port ?? '4566', 0, 65_535),
    organization:
      values.organization ?? 'examples/organization/organization.yaml',
    workflows: values.workflows,
    snapshot: values.snapshot,
    fresh: values.fresh ?? false,
    timeScale: readNumber('--time-scale', values['time-scale'] ?? '60', 1, 1e6),
    verbose: values.verbose ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean' },
        port: { type: 'string' },
        organization: { type: 'string' },
        workflows: { type: 'string' },
        snapshot: { type: 'string' },
        fresh: { type: 'boolean' },
        'time-scale': { type: 'string' },
        verbose: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new InputError(
      `${error instanceof Error ? error.message : error} See --help.`,
    );
  }
}

function readNumber(
  flag: string,
  text: string,
  least: number,
  most: number,
): number {
  const number = Number(text);
  if (text.trim() === '' || !(number >= least && number <= most)) {
    throw new InputError(
      `${flag} is ${text}; it must be a number from ${least} to ${most}.`,
    );
  }
  return number;
}
