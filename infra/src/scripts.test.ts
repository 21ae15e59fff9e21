import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryFolder, sourceFolder } from './folders';
import { testConfigurationData } from './__testUtils__/testConfiguration';

jest.setTimeout(180_000);

const tsx = join(repositoryFolder, 'node_modules/tsx/dist/cli.mjs');

describe('the scripts', () => {
  let folder: string;
  let config: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scripts-'));
    config = join(folder, 'app-config.yaml');
    await writeFile(config, JSON.stringify(testConfigurationData));
  });

  afterEach(() => rm(folder, { recursive: true }));

  function run(script: string, ...options: string[]) {
    return promisify(execFile)(
      process.execPath,
      [tsx, join(sourceFolder, script), ...options],
      { env: { ...process.env, CDK_OUTDIR: join(folder, 'cdk.out') } },
    );
  }

  it.each(['app.ts', 'bundle.ts'])(
    '%s ends with a code and one clear sentence when a key is missing',
    async script => {
      await writeFile(config, 'landingZone: {}');
      await expect(run(script, '--config', config)).rejects.toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/^.*'landingZone\.aws'.*\n$/),
      });
    },
  );

  it('app.ts writes templates offline', async () => {
    const { stdout } = await run('app.ts', '--config', config);
    expect(stdout).toBe(
      'landing-zone-accounts: account 100000000001, Region eu-central-1\n',
    );
    expect(await readdir(join(folder, 'cdk.out'))).toContain(
      'landing-zone-accounts.template.json',
    );
  });

  it('bundle.ts writes what the sandbox reads', async () => {
    const out = join(folder, 'out');
    await run('bundle.ts', '--config', config, '--out', out);
    const [workflow] = JSON.parse(
      await readFile(join(out, 'workflows.json'), 'utf8'),
    );
    expect(workflow.functions.SendMail.handlerFile).toBe(
      join(out, 'SendMail.js'),
    );
  });
});
