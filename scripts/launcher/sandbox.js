/** The local AWS: alone (`npm run sandbox`) or under the portal. */
const { mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { cache, local, root } = require('./paths');
const { host, requireFreePort, waitUntilAnswers } = require('./ports');
const { run: runProcess, start } = require('./processes');
const { readFlags } = require('./flags');
const { step } = require('./progress');

const defaultOrganization = join(
  root,
  'examples/organization/organization.yaml',
);
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const handlers = join(cache, 'handlers');

/** What makes any AWS client talk to the sandbox. The keys mean nothing: the sandbox takes every one. */
function sandboxEnvironment({ environment, port }) {
  const clean = Object.fromEntries(
    Object.entries(environment).filter(([key]) => !key.startsWith('AWS_')),
  );
  return {
    ...clean,
    AWS_ENDPOINT_URL: `http://${host}:${port}`,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'sandbox',
    AWS_SECRET_ACCESS_KEY: 'sandbox',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/**
 * Bundles the Lambda functions and starts the sandbox; resolves when it answers. `settings` are APP_CONFIG_ variables
 * for the bundle, such as the address of the portal, which mails link to.
 */
async function startSandbox({
  tools,
  port,
  organization,
  snapshot,
  timeScale,
  settings = {},
}) {
  const environment = sandboxEnvironment({
    environment: tools.environment,
    port,
  });
  await step('Bundling the workflows', async () => {
    const { code, output } = await runProcess({
      command: tools.node,
      args: [tsx, join(root, 'infra/src/bundle.ts'), '--out', handlers],
      cwd: root,
      environment: { ...environment, ...settings },
      output: 'pipe',
    });
    if (code !== 0)
      throw new Error(`The workflows could not be bundled.\n${output.trim()}`);
  });
  mkdirSync(local, { recursive: true });
  return step(`Starting the AWS sandbox on port ${port}`, async () => {
    const child = start({
      command: tools.node,
      args: [
        tsx,
        join(root, 'packages/aws-sandbox/src/cli.ts'),
        ...['--port', String(port), '--organization', organization],
        ...[
          '--workflows',
          join(handlers, 'workflows.json'),
          '--snapshot',
          snapshot,
        ],
        ...['--time-scale', String(timeScale)],
      ],
      cwd: root,
      environment,
    });
    await waitUntilAnswers({
      url: `http://${host}:${port}/_sandbox/health`,
      name: 'The AWS sandbox',
      child,
      timeout: 60_000,
    });
    return { child, environment };
  });
}

async function run({ tools, flags }) {
  const options = readFlags(flags, {
    port: { type: 'port', fallback: 4566, help: 'port to listen on (4566)' },
    organization: {
      type: 'text',
      fallback: defaultOrganization,
      help: 'YAML file of the organization to begin with',
    },
    snapshot: {
      type: 'text',
      fallback: join(local, 'sandbox.json'),
      help: 'file that keeps the state',
    },
    fresh: {
      type: 'boolean',
      fallback: false,
      help: 'forget the state kept so far',
    },
    'time-scale': {
      type: 'text',
      fallback: '60',
      help: 'how much faster than real time waits pass (60)',
    },
  });
  if (options.fresh)
    require('node:fs').rmSync(options.snapshot, { force: true });
  await requireFreePort({
    port: options.port,
    purpose: 'AWS sandbox',
    flag: 'port',
  });
  const { child } = await startSandbox({
    tools,
    ...options,
    timeScale: options['time-scale'],
  });
  const { code } = await child.ended;
  if (code !== 0) throw new Error(`The AWS sandbox ended with code ${code}.`);
}

module.exports = { defaultOrganization, run, startSandbox };
