import { once } from 'node:events';
import { createSandbox, Sandbox } from '../createSandbox';
import { SandboxLogger } from '../state/SandboxLogger';
import { cliHelp, parseCliOptions } from './parseCliOptions';
import { readWorkflows } from './readWorkflows';

/**
 * Runs the sandbox until SIGINT or SIGTERM.
 *
 * @param args - the command line, without node and script
 * @throws InputError, or ConflictError when the port is taken
 */
export async function runCli(args: readonly string[]): Promise<void> {
  const options = parseCliOptions(args);
  if (options.help) {
    process.stdout.write(cliHelp);
    return;
  }
  const { fresh, organization, port, snapshot, timeScale } = options;
  const sandbox = await createSandbox({
    port,
    organization,
    workflows: options.workflows
      ? await readWorkflows(options.workflows)
      : undefined,
    timeScale,
    snapshotFile: snapshot,
    fresh,
    logger: createLogger(options.verbose),
  });
  process.stdout.write(greeting(sandbox, snapshot));
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await sandbox.close();
}

function greeting({ url, environment }: Sandbox, snapshot?: string): string {
  const variables = Object.entries(environment)
    .map(([name, value]) => `export ${name}=${value}`)
    .join('\n');
  const memory = snapshot
    ? `What happens is kept in ${snapshot}.`
    : 'What happens is forgotten at the end; --snapshot <file> keeps it.';
  return `The AWS sandbox listens on ${url}. ${memory}
Mails and notifications: ${url}/_sandbox/outbox
What is supported:       ${url}/_sandbox/coverage
For any AWS client:

unset AWS_PROFILE AWS_SESSION_TOKEN
${variables}
`;
}

function createLogger(verbose: boolean): SandboxLogger {
  const write = (level: string) => (message: string) => {
    process.stderr.write(`${new Date().toISOString()} ${level} ${message}\n`);
  };
  return {
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    debug: verbose ? write('debug') : () => undefined,
  };
}
