import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { accountEnvironment } from './accounts/accountEnvironment';
import { accountRequestWorkflow } from './accounts/workflow';
import {
  BundledFunction,
  BundledWorkflow,
  bundleWorkflows,
} from './bundleWorkflows';
import { testConfiguration } from './__testUtils__/testConfiguration';

jest.setTimeout(120_000);

describe('bundleWorkflows', () => {
  let folder: string;
  let bundled: BundledWorkflow;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workflows-'));
    [bundled] = await bundleWorkflows({
      configuration: testConfiguration(),
      folder,
    });
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('refuses a configuration without a value that a function reads', async () => {
    await expect(
      bundleWorkflows({
        configuration: testConfiguration({ portalUrl: '' }),
        folder,
      }),
    ).rejects.toThrow(/SendMail.*PORTAL_URL/);
  });

  it('writes what it returns', async () => {
    const text = await readFile(join(folder, 'workflows.json'), 'utf8');
    expect(JSON.parse(text)).toEqual([bundled]);
  });

  it('describes the workflow as the list and the configuration have it', () => {
    expect(bundled).toMatchObject({
      name: accountRequestWorkflow.name,
      accountId: '100000000001',
      region: 'eu-central-1',
      timeoutSeconds: accountRequestWorkflow.timeoutSeconds,
      failureReport: 'ReportFailure',
    });
    expect(JSON.parse(bundled.definition).StartAt).toBe('CheckRequest');
  });

  it.each(Object.entries(accountRequestWorkflow.functions))(
    'gives %s its own part of the environment that the stack gives it',
    (key, { environmentKeys }) => {
      const values = accountEnvironment(testConfiguration());
      expect(bundled.functions[key].environment).toEqual(
        Object.fromEntries(environmentKeys.map(name => [name, values[name]])),
      );
    },
  );

  // In a process of its own: Jest would transform the bundles once more.
  async function load(functions: BundledFunction[]): Promise<string[]> {
    const script = `for (const { handlerFile, environment } of JSON.parse(process.argv[1])) {
      process.env = { ...environment, AWS_REGION: 'eu-central-1' };
      console.log(typeof require(handlerFile).handler);
    }`;
    const { stdout } = await promisify(execFile)(process.execPath, [
      '-e',
      script,
      JSON.stringify(functions),
    ]);
    return stdout.trim().split('\n');
  }

  it('makes handlers that load', async () => {
    const functions = Object.values(bundled.functions);
    expect(await load(functions)).toEqual(functions.map(() => 'function'));
  });

  it('makes handlers that do not load without their environment', async () => {
    const entry = { ...bundled.functions.SendMail, environment: {} };
    await expect(load([entry])).rejects.toThrow(
      /its environment lacks .*MAIL_FROM/,
    );
  });
});
