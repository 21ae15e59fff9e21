/** `npm start`: the AWS sandbox, the backend and the app, until Ctrl-C. */
const { rmSync } = require('node:fs');
const { join } = require('node:path');
const { readFlags } = require('./flags');
const { local, root } = require('./paths');
const { host, requireFreePort, waitUntilAnswers } = require('./ports');
const { start, stopAll } = require('./processes');
const { step } = require('./progress');
const { defaultOrganization, startSandbox } = require('./sandbox');

/** Settings that depend on the ports and on where this checkout lies, as variables that go over app-config.yaml. */
function portalSettings({ port, backendPort }) {
  const app = `http://${host}:${port}`;
  const settings = {
    app_baseUrl: app,
    app_listen_port: port,
    backend_baseUrl: `http://${host}:${backendPort}`,
    backend_listen_port: backendPort,
    backend_cors_origin: app,
    backend_database_connection_directory: join(local, 'database'),
  };
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      `APP_CONFIG_${key}`,
      JSON.stringify(value),
    ]),
  );
}

async function run({ tools, flags }) {
  const options = readFlags(flags, {
    port: { type: 'port', fallback: 3000, help: 'port of the app (3000)' },
    'backend-port': {
      type: 'port',
      fallback: 7007,
      help: 'port of the backend (7007)',
    },
    'sandbox-port': {
      type: 'port',
      fallback: 4566,
      help: 'port of the AWS sandbox (4566)',
    },
    organization: {
      type: 'text',
      fallback: defaultOrganization,
      help: 'YAML file of the organization to begin with',
    },
    'time-scale': {
      type: 'text',
      fallback: '60',
      help: 'how much faster than real time AWS is (60)',
    },
    fresh: {
      type: 'boolean',
      fallback: false,
      help: 'forget everything kept under .local first',
    },
  });
  const {
    port,
    'backend-port': backendPort,
    'sandbox-port': sandboxPort,
  } = options;
  await requireFreePort({ port, purpose: 'app', flag: 'port' });
  await requireFreePort({
    port: backendPort,
    purpose: 'backend',
    flag: 'backend-port',
  });
  await requireFreePort({
    port: sandboxPort,
    purpose: 'AWS sandbox',
    flag: 'sandbox-port',
  });
  if (options.fresh) rmSync(local, { recursive: true, force: true });

  const settings = portalSettings({ port, backendPort });
  const sandbox = await startSandbox({
    tools,
    settings,
    port: sandboxPort,
    organization: options.organization,
    snapshot: join(local, 'sandbox.json'),
    timeScale: options['time-scale'],
  });
  const portal = await step('Starting the portal', async () => {
    const child = start({
      command: tools.node,
      args: [
        join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
        'repo',
        'start',
      ],
      cwd: root,
      environment: { ...sandbox.environment, ...settings },
    });
    const timeout = 300_000;
    await Promise.all([
      waitUntilAnswers({
        url: `http://${host}:${backendPort}/.backstage/health/v1/readiness`,
        name: 'The backend',
        child,
        timeout,
      }),
      waitUntilAnswers({
        url: `http://${host}:${port}`,
        name: 'The app',
        child,
        timeout,
      }),
    ]);
    return child;
  });
  console.log(
    [
      '',
      `  Landing Zone for Backstage is up: http://${host}:${port}  (sign in with "Enter")`,
      `  AWS sandbox: http://${host}:${sandboxPort}  ·  mail it sent: http://${host}:${sandboxPort}/_sandbox/outbox`,
      '  Ctrl-C ends it; `npm start -- --fresh` begins anew.',
      '',
    ].join('\n'),
  );
  const first = await Promise.race([
    sandbox.child.ended.then(result => ({
      ...result,
      name: 'The AWS sandbox',
    })),
    portal.ended.then(result => ({ ...result, name: 'The portal' })),
  ]);
  await stopAll();
  throw new Error(`${first.name} ended with code ${first.code}.`);
}

module.exports = { run };
