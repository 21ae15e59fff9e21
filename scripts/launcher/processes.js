/**
 * Child processes that never outlive the launcher: each gets a process group of its own, and Ctrl-C, SIGTERM or the
 * end of the parent (npm, a supervisor) ends every group.
 */
const { spawn } = require('node:child_process');

/** How long a group may take to end before it is killed, in milliseconds. */
const grace = 8000;
const onWindows = process.platform === 'win32';

const running = new Set();
let stopping;

/** Thrown out of whatever waits when the launcher was told to stop: not an error to print. */
class Stopped extends Error {
  constructor(signal) {
    super(`Stopped by ${signal}.`);
    this.exitCode = signal === 'SIGINT' ? 130 : 143;
  }
}

function signalGroup(child, signal) {
  try {
    if (onWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends every child and its children; resolves when all are gone. */
async function stopAll() {
  const ended = [...running].map(child => child.ended);
  for (const child of running) signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => {
    for (const child of running) signalGroup(child, 'SIGKILL');
  }, grace);
  await Promise.all(ended);
  clearTimeout(timer);
}

/** Installs the handlers; call once. */
function handleSignals() {
  const stop = async signal => {
    if (stopping) return;
    stopping = new Stopped(signal);
    await stopAll();
    process.exit(stopping.exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => stop(signal));
  }
  // npm hands signals on to a shell that may end without telling us: its end is our signal.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop('SIGTERM');
  }, 500).unref();
}

/**
 * Starts a child in a group of its own.
 * @param {{ command: string, args: string[], environment: NodeJS.ProcessEnv, cwd: string, output?: 'inherit'|'pipe' }} options
 * @returns the child, with `ended`: a promise of `{ code, signal }` that never rejects.
 */
function start({ command, args, environment, cwd, output = 'inherit' }) {
  if (stopping) throw stopping;
  const child = spawn(command, args, {
    cwd,
    env: environment,
    detached: !onWindows,
    stdio: ['ignore', output, output],
  });
  running.add(child);
  child.ended = new Promise(resolve => {
    child.on('error', error => resolve({ code: 127, error }));
    child.on('exit', (code, signal) => resolve({ code: code ?? 1, signal }));
  }).then(result => {
    // What the child left behind in its group goes with it.
    signalGroup(child, 'SIGTERM');
    running.delete(child);
    return result;
  });
  return child;
}

/**
 * Runs a child to its end.
 * @returns {Promise<{ code: number, output: string }>} with both streams as text when `output` is 'pipe'.
 */
async function run(options) {
  const child = start(options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', data => {
      output += data;
    });
  }
  const { code, error } = await child.ended;
  if (stopping) throw stopping;
  if (error) throw new Error(`Cannot run ${options.command}: ${error.message}`);
  return { code, output };
}

module.exports = { Stopped, handleSignals, run, start, stopAll };
