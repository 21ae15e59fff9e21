import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, Sandbox, SandboxOptions } from '../createSandbox';
import { managementAccountId, organizationYaml } from './organizationYaml';

/** What every client of a test needs. */
export interface ClientConfiguration {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  maxAttempts: number;
}

/** A sandbox with a folder of its own. */
export interface TestSandbox extends Sandbox {
  /** Deleted on close. */
  directory: string;
  /** Configuration of a client that calls for an account. */
  configuration(accountId?: string): ClientConfiguration;
  /** Closes, and starts again with the same snapshot. */
  restart(changes?: Partial<SandboxOptions>): Promise<TestSandbox>;
}

/**
 * Starts a sandbox for a test.
 *
 * @param options - as of `createSandbox`; `accounts`: how many; `directory`:
 * that of a former one; by default time passes 10,000 times faster
 */
export async function startTestSandbox(
  options: Partial<SandboxOptions> & {
    accounts?: number;
    directory?: string;
  } = {},
): Promise<TestSandbox> {
  const { accounts, ...others } = options;
  const directory =
    options.directory ?? (await mkdtemp(join(tmpdir(), 'aws-sandbox-')));
  const organization = join(directory, 'organization.yaml');
  await writeFile(organization, organizationYaml({ accounts }));
  const sandbox = await createSandbox({
    organization,
    snapshotFile: join(directory, 'snapshot.json'),
    timeScale: 10_000,
    ...others,
  });
  const configuration = (accountId = managementAccountId) => ({
    endpoint: sandbox.url,
    region: 'us-east-1',
    credentials: { accessKeyId: accountId, secretAccessKey: 'sandbox' },
    maxAttempts: 1,
  });
  return {
    ...sandbox,
    directory,
    configuration,
    async close() {
      await sandbox.close();
      await rm(directory, { recursive: true, force: true });
    },
    async restart(changes) {
      await sandbox.close();
      return startTestSandbox({ ...options, ...changes, directory });
    },
  };
}
