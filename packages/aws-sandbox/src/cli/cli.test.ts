import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { organizationYaml } from '../testUtils/organizationYaml';
import { parseCliOptions } from './parseCliOptions';
import { readWorkflows } from './readWorkflows';

describe('the command line', () => {
  it('has defaults', () => {
    expect(parseCliOptions([])).toMatchObject({
      port: 4566,
      organization: 'examples/organization/organization.yaml',
      fresh: false,
      timeScale: 60,
    });
  });

  it.each([
    [['--port', 'many'], '--port is many; it must be a number from 0 to 65535'],
    [['--port', ''], '--port is'],
    [['--time-scale', '0'], '--time-scale is 0; it must be a number from 1'],
    [['--nothing'], "Unknown option '--nothing'"],
    [['extra'], 'See --help.'],
  ])('refuses %j', (args, message) => {
    expect(() => parseCliOptions(args)).toThrow(message);
  });
});

describe('the running command', () => {
  let directory: string;
  let child: ChildProcess | undefined;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sandbox-cli-'));
    await writeFile(join(directory, 'organization.yaml'), organizationYaml());
  });
  afterEach(() => child?.kill('SIGKILL'));
  afterAll(() => rm(directory, { recursive: true }));

  function start(...args: string[]) {
    child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        resolve(__dirname, '..', 'cli.ts'),
        '--organization',
        join(directory, 'organization.yaml'),
        ...args,
      ],
      { stdio: 'pipe' },
    );
    return child;
  }

  async function outputUntil(process_: ChildProcess, pattern: RegExp) {
    let text = '';
    for await (const chunk of process_.stdout ?? []) {
      text += chunk;
      if (pattern.test(text)) {
        break;
      }
    }
    return text;
  }

  async function endOf(process_: ChildProcess) {
    let errors = '';
    process_.stderr?.on('data', chunk => {
      errors += chunk;
    });
    const [code] = await once(process_, 'exit');
    return { code, errors };
  }

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'prints the environment, and on %s writes the snapshot and ends',
    async signal => {
      const snapshot = join(directory, `${signal}.json`);
      const running = start('--port', '0', '--snapshot', snapshot);
      const text = await outputUntil(running, /AWS_EC2_METADATA_DISABLED=true/);
      const endpoint =
        /export AWS_ENDPOINT_URL=(http:\/\/127\.0\.0\.1:\d+)/.exec(text)?.[1];
      expect(text).toContain('export AWS_REGION=us-east-1');
      const client = new SSMClient({
        endpoint,
        region: 'us-east-1',
        credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
      });
      await client.send(
        new PutParameterCommand({ Name: '/kept', Value: 'v', Type: 'String' }),
      );
      running.kill(signal);
      expect(await endOf(running)).toEqual({ code: 0, errors: '' });
      const { stores } = JSON.parse(await readFile(snapshot, 'utf8'));
      expect(stores.ssm['100000000001/us-east-1']).toHaveProperty('/kept');
    },
    20_000,
  );

  it('names a taken port and a missing file, without a stack', async () => {
    const running = start('--port', '0');
    const text = await outputUntil(running, /listens on http:\S+:\d+/);
    const port = /127\.0\.0\.1:(\d+)/.exec(text)?.[1] ?? '';
    const second = await endOf(start('--port', port));
    running.kill('SIGKILL');
    expect(second.code).toBe(1);
    expect(second.errors).toContain(`Port ${port} of 127.0.0.1 is taken`);
    expect(second.errors).not.toContain('    at ');
  }, 20_000);

  it('prints its help', async () => {
    const text = await outputUntil(start('--help'), /_sandbox\/outbox/);
    expect(text).toContain('--time-scale <number>');
  }, 20_000);
});

describe('the workflows file', () => {
  it('is refused when it is missing or something else', async () => {
    await expect(readWorkflows('/nowhere.json')).rejects.toThrow(
      /workflows file \/nowhere\.json cannot be read/,
    );
    await expect(readWorkflows(__filename)).rejects.toThrow(
      /is not a list of bundled workflows/,
    );
  });
});
