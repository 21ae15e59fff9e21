/** Node and Yarn in pinned versions, from npm, each in a folder of its own under .cache. */
const {
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { dirname, join } = require('node:path');
const { cleanEnvironment, npm, withPath } = require('./npm');
const { cache } = require('./paths');
const { step } = require('./progress');

const nodeVersion = '24.21.0';
const yarnVersion = '4.18.1';

/** What Backstage supports. */
const supportedNode = /^v(22|24)\./;

/** Installs one package into `.cache/<folder>` and answers that folder; a half-made one is never seen. */
async function installTool({ name, version, folder }) {
  const target = join(cache, folder);
  if (existsSync(target)) return target;
  await step(`Getting ${name} ${version} from npm`, async () => {
    const making = `${target}.${process.pid}`;
    mkdirSync(making, { recursive: true });
    writeFileSync(join(making, 'package.json'), '{"private":true}\n');
    const { code, output } = await npm({
      args: [
        'install',
        '--no-audit',
        '--no-fund',
        '--no-package-lock',
        '--ignore-scripts',
        `${name}@${version}`,
      ],
      cwd: making,
    });
    if (code !== 0) {
      rmSync(making, { recursive: true, force: true });
      throw new Error(
        `npm could not install ${name}@${version}.\n${output.trim()}\n\n` +
          'Check that `npm view yarn version` works here: registry, proxy and CA file are taken from npm.',
      );
    }
    try {
      renameSync(making, target);
    } catch (error) {
      // Another launcher was faster; its result is the same.
      rmSync(making, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    }
  });
  return target;
}

/** The Node that runs everything: this one when Backstage supports it, else a pinned one. */
async function ensureNode() {
  const environment = cleanEnvironment();
  if (supportedNode.test(process.version)) {
    return {
      node: process.execPath,
      environment: withPath(environment, dirname(process.execPath)),
    };
  }
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = await installTool({
    name,
    version: nodeVersion,
    folder: `node-${nodeVersion}`,
  });
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = join(folder, 'node_modules', name, 'bin', file);
  return { node, environment: withPath(environment, dirname(node)) };
}

/** The entry file of the pinned Yarn. */
async function ensureYarn() {
  const name = '@yarnpkg/cli-dist';
  const folder = await installTool({
    name,
    version: yarnVersion,
    folder: `yarn-${yarnVersion}`,
  });
  return join(folder, 'node_modules', name, 'bin/yarn.js');
}

module.exports = { ensureNode, ensureYarn };
