import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from './readConfiguration';
import { testConfigurationData } from './__testUtils__/testConfiguration';

describe('readConfiguration', () => {
  let folder: string;
  let base: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'configuration-'));
    base = join(folder, 'base.yaml');
    // JSON is YAML.
    await writeFile(base, JSON.stringify(testConfigurationData));
  });

  afterEach(async () => {
    delete process.env.TEST_PORTAL_URL;
    delete process.env.APP_CONFIG_app_baseUrl;
    await rm(folder, { recursive: true });
  });

  it('names a file that does not exist', async () => {
    const missing = join(folder, 'missing.yaml');
    await expect(readConfiguration({ files: [base, missing] })).rejects.toThrow(
      missing,
    );
  });

  it('names the file in which a key is wrong', async () => {
    const wrong = join(folder, 'wrong.yaml');
    await writeFile(wrong, 'landingZone: { aws: { accessPortalUrl: 7 } }');
    await expect(readConfiguration({ files: [base, wrong] })).rejects.toThrow(
      /landingZone\.aws\.accessPortalUrl.*wrong\.yaml/,
    );
  });

  it('lets later files win and takes values from the environment', async () => {
    process.env.TEST_PORTAL_URL = 'https://other.example.com';
    const overlay = join(folder, 'overlay.yaml');
    await writeFile(
      overlay,
      [
        'app: { baseUrl: "${TEST_PORTAL_URL}" }',
        'landingZone: { aws: { memberRoleName: Other } }',
      ].join('\n'),
    );

    const configuration = await readConfiguration({ files: [base, overlay] });

    expect(configuration.portalUrl).toBe('https://other.example.com');
    expect(configuration.memberRoleName).toBe('Other');
    expect(configuration.workflows.region).toBe('eu-central-1');
  });

  it('lets variables named APP_CONFIG_ win over files, as the portal does', async () => {
    process.env.APP_CONFIG_app_baseUrl = '"http://127.0.0.1:3100"';
    const configuration = await readConfiguration({ files: [base] });
    expect(configuration.portalUrl).toBe('http://127.0.0.1:3100');
  });

  it("reads the repository's own configuration when no file is named", async () => {
    const configuration = await readConfiguration({
      overlay: 'app-config.production.yaml',
    });
    expect(configuration.workflows.accountId).toMatch(/^\d{12}$/);
  });
});
