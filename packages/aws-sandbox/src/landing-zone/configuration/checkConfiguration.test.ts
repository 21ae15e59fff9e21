import { resolve } from 'node:path';
import { stringify } from 'yaml';
import { checkAccountsConfig } from './checkAccountsConfig';
import { checkOrganizationConfig } from './checkOrganizationConfig';
import { ConfiguredAccount } from './LandingZoneConfiguration';
import { parseConfiguration } from './parseConfiguration';
import { readConfigurationDirectory } from './readConfigurationDirectory';

const directory = resolve(
  __dirname,
  '../../../../../examples/organization/landing-zone',
);

const newcomer: ConfiguredAccount = {
  name: 'Newcomer',
  email: 'newcomer@example.com',
  organizationalUnit: 'Workloads/Test',
};

async function exampleFiles(changes: Record<string, string | undefined> = {}) {
  const files = await readConfigurationDirectory(directory);
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) {
      files.delete(path);
    } else {
      files.set(path, text);
    }
  }
  return files;
}

async function withAccount(account: ConfiguredAccount) {
  const configuration = parseConfiguration(await exampleFiles());
  configuration.accounts.workloadAccounts.push(account);
  return checkAccountsConfig(configuration);
}

describe('checkAccountsConfig', () => {
  it('takes an account that is in order', async () => {
    await expect(withAccount(newcomer)).resolves.toEqual([]);
  });

  it.each<[string, Partial<ConfiguredAccount>, RegExp]>([
    [
      'a unit that is not in the organization',
      { organizationalUnit: 'Workloads/Staging' },
      /^OU Workloads\/Staging for account Newcomer does not exist in organization-config.yaml file\.$/,
    ],
    [
      'an ignored unit',
      { organizationalUnit: 'Suspended' },
      /^OU Suspended for account Newcomer is ignored\. Please remove the account/,
    ],
    ['no unit', { organizationalUnit: undefined }, /has no organizationalUnit/],
    [
      'a name that is there',
      { name: 'CardVault' },
      /^Duplicate account names defined \[.*CardVault.*CardVault\]\.$/,
    ],
    [
      'a name with a space',
      { name: 'New Comer' },
      /^Account name \(New Comer\) found with spaces\. Please remove spaces and retry the pipeline\.$/,
    ],
    [
      'an e-mail that is there',
      { email: 'aws-audit@example.com' },
      /^Duplicate emails defined \[/,
    ],
    [
      'an e-mail that is none',
      { email: 'a@b@c.de' },
      /^Invalid email a@b@c.de\.$/,
    ],
    [
      'an e-mail of the sample',
      { email: 'audit@example.com' },
      /^Default email \(audit@example.com\) found\.$/,
    ],
    [
      'an alias that is there',
      { accountAlias: 'harbor-goods-audit' },
      /^Duplicate account aliases defined \[/,
    ],
    [
      'an alias with capitals',
      { accountAlias: 'Harbor' },
      /^Invalid account alias Harbor\.$/,
    ],
  ])('refuses %s', async (_, change, message) => {
    const problems = await withAccount({ ...newcomer, ...change });
    expect(problems).toEqual([expect.stringMatching(message)]);
  });

  it('wants the three mandatory accounts by name', async () => {
    const configuration = parseConfiguration(await exampleFiles());
    configuration.accounts.mandatoryAccounts[2].name = 'Auditor';
    expect(checkAccountsConfig(configuration)).toEqual([
      'Unable to find mandatory account with name Audit.',
    ]);
  });
});

describe('checkOrganizationConfig', () => {
  it('refuses a policy without its file', async () => {
    const path = 'service-control-policies/protect-landing-zone.json';
    const files = await exampleFiles({ [path]: undefined });
    expect(checkOrganizationConfig(parseConfiguration(files))).toEqual([
      `Invalid policy file ${path} for service control policy ProtectLandingZone !!!`,
    ]);
  });

  it('refuses more than five policies at one unit', async () => {
    const configuration = parseConfiguration(await exampleFiles());
    const [policy] = configuration.organization.serviceControlPolicies;
    configuration.organization.serviceControlPolicies = Array(6).fill({
      ...policy,
      deploymentTargets: { organizationalUnits: ['Sandbox'] },
    });
    expect(checkOrganizationConfig(configuration)).toEqual([
      'Organization Unit - Sandbox has 6 out of 5 allowed scps',
    ]);
  });
});

describe('parseConfiguration', () => {
  it('names every mandatory file that is missing', async () => {
    const files = await exampleFiles({
      'iam-config.yaml': undefined,
      'global-config.yaml': undefined,
    });
    expect(() => parseConfiguration(files)).toThrow(
      'Could not find global-config.yaml, iam-config.yaml in the configuration',
    );
  });

  it('names the file and the place of a key that the schema lacks', async () => {
    const files = await exampleFiles({
      'accounts-config.yaml': stringify({
        mandatoryAccounts: [],
        workloadAccounts: [{ ...newcomer, owner: 'me' }],
      }),
    });
    expect(() => parseConfiguration(files)).toThrow(
      /^accounts-config.yaml has 1 issues: workloadAccounts\/0: .*'owner'/,
    );
  });

  it('names the file that is no YAML', async () => {
    const files = await exampleFiles({ 'network-config.yaml': 'vpcs: [' });
    expect(() => parseConfiguration(files)).toThrow(
      /^network-config.yaml is not valid YAML: /,
    );
  });
});
