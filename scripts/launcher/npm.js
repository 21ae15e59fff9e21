/** npm, run so that nothing of the npm that started the launcher leaks in, and what it knows of the network. */
const { existsSync, readFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { delimiter, dirname, join } = require('node:path');
const { root } = require('./paths');
const { run } = require('./processes');

/** The environment without npm's and Yarn's own variables, which would steer the tools run from here. */
function cleanEnvironment() {
  const environment = {};
  for (const [key, value] of Object.entries(process.env)) {
    if (!/^(npm_|INIT_CWD$|BERRY_BIN_FOLDER$)/i.test(key))
      environment[key] = value;
  }
  return environment;
}

function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli) && existsSync(cli)) {
    return { command: process.execPath, args: [cli] };
  }
  const beside = join(
    dirname(process.execPath),
    '../lib/node_modules/npm/bin/npm-cli.js',
  );
  if (existsSync(beside)) return { command: process.execPath, args: [beside] };
  return {
    command: process.platform === 'win32' ? 'npm.cmd' : 'npm',
    args: [],
  };
}

/** Runs npm in a folder. Resolves to `{ code, output }`. */
function npm({ args, cwd, environment = cleanEnvironment() }) {
  const { command, args: first } = npmCommand();
  return run({
    command,
    args: [...first, ...args],
    cwd,
    environment,
    output: 'pipe',
  });
}

/** The registry's token from the npmrc files: `npm config` does not print it. */
function registryToken(registry, userConfig) {
  const prefix = `${registry
    .replace(/^https?:/, '')
    .replace(/\/$/, '')}/:_authToken=`;
  for (const file of [
    join(root, '.npmrc'),
    userConfig,
    join(homedir(), '.npmrc'),
  ]) {
    if (!file || !existsSync(file)) continue;
    for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
      if (!line.trim().startsWith(prefix)) continue;
      const value = line
        .trim()
        .slice(prefix.length)
        .replace(/^"(.*)"$/, '$1');
      return value.replace(
        /\$\{([^}]+)\}/g,
        (_, name) => process.env[name] ?? '',
      );
    }
  }
  return undefined;
}

/**
 * npm's registry, CA file, token and proxies as the variables that Yarn and Node read, because Yarn does not read
 * npmrc files. What is set already stays. Nothing is written to a file.
 */
async function networkEnvironment() {
  const { code, output } = await npm({
    args: ['config', 'list', '--json'],
    cwd: root,
  });
  const start = output.indexOf('{');
  if (code !== 0 || start < 0) {
    throw new Error(`npm does not tell its configuration:\n${output.trim()}`);
  }
  const config = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
  // npm always knows one: its own default, when nothing is set.
  const { registry } = config;
  const found = {
    NODE_EXTRA_CA_CERTS: config.cafile,
    YARN_NPM_REGISTRY_SERVER: registry.replace(/\/$/, ''),
    YARN_NPM_AUTH_TOKEN: registryToken(registry, config.userconfig),
    YARN_HTTPS_PROXY: config['https-proxy'] ?? config.proxy,
    YARN_HTTP_PROXY: config.proxy,
    YARN_ENABLE_STRICT_SSL:
      config['strict-ssl'] === false ? 'false' : undefined,
    YARN_UNSAFE_HTTP_WHITELIST: registry.startsWith('http:')
      ? new URL(registry).hostname
      : undefined,
  };
  const environment = {};
  for (const [key, value] of Object.entries(found)) {
    if (value && !process.env[key]) environment[key] = String(value);
  }
  return environment;
}

/** PATH with a folder put first. */
function withPath(environment, folder) {
  const key =
    Object.keys(environment).find(name => name.toUpperCase() === 'PATH') ??
    'PATH';
  return {
    ...environment,
    [key]: [folder, environment[key]].filter(Boolean).join(delimiter),
  };
}

module.exports = { cleanEnvironment, networkEnvironment, npm, withPath };
