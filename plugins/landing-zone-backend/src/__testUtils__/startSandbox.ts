import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createSandbox, type Sandbox } from '@landing-zone/aws-sandbox';
import { testConfig } from './testConfig';

const repository = resolve(__dirname, '../../../..');

/** Bundles the handlers of the workflows as the launcher does. */
async function bundleWorkflows(folder: string) {
  const config = join(folder, 'app-config.json');
  await writeFile(config, JSON.stringify(testConfig({ endpoint: '' })));
  await promisify(execFile)(
    process.execPath,
    [
      require.resolve('tsx/cli'),
      join(repository, 'infra/src/bundle.ts'),
      ...['--config', config, '--out', folder],
    ],
    { cwd: repository },
  );
  return JSON.parse(await readFile(join(folder, 'workflows.json'), 'utf8'));
}

/**
 * Starts the local AWS with the example organization and, if asked for, with
 * the product's own workflows.
 *
 * @param options - `withWorkflows` bundles and runs them; `timeScale` is how
 * many times faster waits pass, 600 by default; the workflow's time limit of
 * six hours passes as fast.
 */
export async function startSandbox(
  options: { withWorkflows?: boolean; timeScale?: number } = {},
): Promise<Sandbox> {
  const { withWorkflows = false, timeScale = 600 } = options;
  const folder = await mkdtemp(join(tmpdir(), 'landing-zone-sandbox-'));
  const sandbox = await createSandbox({
    organization: join(repository, 'examples/organization/organization.yaml'),
    workflows: withWorkflows ? await bundleWorkflows(folder) : [],
    timeScale,
  });
  return {
    ...sandbox,
    async close() {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
