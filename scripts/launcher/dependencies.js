/** The dependencies of the frozen lock file, installed only when something they rest on has changed. */
const { createHash } = require('node:crypto');
const {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} = require('node:fs');
const { join } = require('node:path');
const { networkEnvironment } = require('./npm');
const { cache, root } = require('./paths');
const { run } = require('./processes');
const { step } = require('./progress');

const marker = join(cache, 'installed');

/** Everything an install depends on, as one hash. */
function fingerprint(node) {
  const hash = createHash('sha256').update(node);
  const manifests = [
    'package.json',
    'infra/package.json',
    'examples/policy/package.json',
  ];
  for (const folder of ['packages', 'plugins']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      manifests.push(`${folder}/${name}/package.json`);
    }
  }
  for (const file of ['yarn.lock', '.yarnrc.yml', ...manifests]) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function installed(expected) {
  return (
    existsSync(join(root, 'node_modules/.yarn-state.yml')) &&
    existsSync(marker) &&
    readFileSync(marker, 'utf8') === expected
  );
}

/** One request before thousands: an unreachable registry is told at once instead of after minutes of retries. */
async function probe({ node, yarn, environment }) {
  const { code, output } = await run({
    command: node,
    args: [
      yarn,
      'npm',
      'info',
      '@yarnpkg/cli-dist',
      '--fields',
      'name',
      '--json',
    ],
    cwd: root,
    environment: {
      ...environment,
      YARN_HTTP_RETRY: '1',
      YARN_HTTP_TIMEOUT: '20000',
    },
    output: 'pipe',
  });
  if (code === 0) return;
  const registry = environment.YARN_NPM_REGISTRY_SERVER;
  throw new Error(
    `Yarn cannot reach the registry${
      registry ? ` ${registry}` : ''
    }.\n${output.trim()}\n\n` +
      'Registry, CA file, token and proxies are taken from npm: set them there (npm config set registry ..., cafile ..., https-proxy ...) and try again.',
  );
}

async function ensureDependencies({ node, yarn, environment }) {
  const expected = fingerprint(node);
  if (installed(expected)) return;
  const network = { ...environment, ...(await networkEnvironment()) };
  await step('Checking that Yarn reaches the registry', () =>
    probe({ node, yarn, environment: network }),
  );
  await step(
    'Installing the dependencies (about a minute and a half the first time)',
    async () => {
      const { code, output } = await run({
        command: node,
        args: [yarn, 'install', '--immutable'],
        cwd: root,
        environment: network,
        output: 'pipe',
      });
      if (code !== 0) {
        throw new Error(
          `The dependencies could not be installed.\n${output
            .trim()
            .split('\n')
            .slice(-40)
            .join('\n')}\n\n` +
            'If package.json files were changed on purpose, run `yarn install` and commit yarn.lock.',
        );
      }
    },
  );
  mkdirSync(cache, { recursive: true });
  writeFileSync(marker, expected);
}

module.exports = { ensureDependencies };
