import { resolve } from 'node:path';
import { StoredProvisionedProduct } from '../../services/service-catalog/StoredProvisionedProduct';
import { readOrganizationFile } from '../../state/organizationFile';
import { parseConfiguration } from '../configuration/parseConfiguration';
import { readConfigurationDirectory } from '../configuration/readConfigurationDirectory';
import { checkEnvironment, Environment } from './checkEnvironment';

const example = resolve(__dirname, '../../../../../examples/organization');

async function loadEnvironment(): Promise<Environment> {
  const file = await readOrganizationFile(`${example}/organization.yaml`);
  const files = await readConfigurationDirectory(`${example}/landing-zone`);
  const units = [
    { id: file.organization.rootId, path: 'Root' },
    ...file.organizationalUnits.map(({ id, path }) => ({ id, path })),
  ];
  return {
    configuration: parseConfiguration(files),
    view: {
      units,
      accounts: file.accounts.map(account => ({
        ...account,
        unit: units.find(({ path }) => path === account.organizationalUnit)!,
      })),
    },
    products: [],
    controlTower: true,
  };
}

function accountNamed(environment: Environment, wanted: string) {
  return environment.view.accounts.find(({ name }) => name === wanted)!;
}

function productOf(
  physicalId: string,
  status: StoredProvisionedProduct['status'],
): StoredProvisionedProduct {
  return {
    id: 'pp-1',
    name: 'CardVault',
    status,
    statusMessage: 'AWSControlTowerExecution is missing',
    createdTime: '2026-01-01T00:00:00Z',
    updatedTime: '2026-01-01T00:00:00Z',
    physicalId,
    accountEmail: 'aws-accounts+CardVault@example.com',
    userArn: 'arn:aws:iam::100000000001:user/sandbox',
    recordId: 'rec-1',
  };
}

describe('checkEnvironment', () => {
  it("refuses a configuration that lacks an existing account, in the accelerator's words", async () => {
    const environment = await loadEnvironment();
    environment.configuration.accounts.workloadAccounts =
      environment.configuration.accounts.workloadAccounts.filter(
        ({ name }) => name !== 'CardVault',
      );
    expect(checkEnvironment(environment)).toEqual([
      'Found account with id 100000000014 in OU Workloads/Production/Payments that is not in the configuration.',
      'Account with Id 100000000014 and email aws-accounts+CardVault@example.com is not in the accounts configuration and is not a member of an ignored OU.',
    ]);
  });

  it('does not ask for accounts in an ignored unit', async () => {
    const environment = await loadEnvironment();
    const account = accountNamed(environment, 'CardVault');
    account.unit = accountNamed(environment, 'MobilePrototype').unit;
    environment.configuration.accounts.workloadAccounts =
      environment.configuration.accounts.workloadAccounts.filter(
        ({ name }) => name !== 'CardVault',
      );
    expect(checkEnvironment(environment)).toEqual([]);
  });

  it('refuses an account that stands elsewhere', async () => {
    const environment = await loadEnvironment();
    const account = accountNamed(environment, 'CardVault');
    account.unit = accountNamed(environment, 'PaymentsTest').unit;
    expect(checkEnvironment(environment)).toEqual([
      'Account aws-accounts+CardVault@example.com with account id 100000000014 is not in the correct OU. ' +
        'Account is in the ou named Workloads/Test and should be in Workloads/Production/Payments',
    ]);
  });

  it('refuses units that only one side knows', async () => {
    const environment = await loadEnvironment();
    environment.view.units.push({ id: 'ou-ex01-new00001', path: 'New' });
    environment.configuration.organization.organizationalUnits.push({
      name: 'Planned',
    });
    expect(checkEnvironment(environment)).toEqual([
      "Organizational Unit 'New' with id of 'ou-ex01-new00001' was not found in the organization configuration.",
      'Organizational Unit Planned does not exist in AWS. Either remove from configuration or add OU via console.',
    ]);
  });

  it('refuses suspended accounts in their place', async () => {
    const environment = await loadEnvironment();
    accountNamed(environment, 'Audit').state = 'SUSPENDED';
    accountNamed(environment, 'Reporting').state = 'PENDING_CLOSURE';
    expect(checkEnvironment(environment)).toEqual([
      'Mandatory account aws-audit@example.com does not exist in AWS or is suspended',
      'Workload account aws-accounts+Reporting@example.com is in PENDING_CLOSURE',
    ]);
  });

  it.each([
    ['TAINTED' as const, 'is TAINTED state'],
    ['ERROR' as const, 'is in ERROR state'],
  ])('refuses a product that is %s', async (status, words) => {
    const environment = await loadEnvironment();
    const { id } = accountNamed(environment, 'CardVault');
    environment.products = [productOf(id, status)];
    expect(checkEnvironment(environment)).toEqual([
      `AWS Account aws-accounts+CardVault@example.com ${words}. ` +
        'Message: AWSControlTowerExecution is missing. Check Service Catalog',
    ]);
    environment.products = [productOf(id, 'AVAILABLE')];
    expect(checkEnvironment(environment)).toEqual([]);
  });

  it('takes an account that is only in the configuration: it is to be created', async () => {
    const environment = await loadEnvironment();
    environment.configuration.accounts.workloadAccounts.push({
      name: 'Newcomer',
      email: 'newcomer@example.com',
      organizationalUnit: 'Sandbox',
    });
    expect(checkEnvironment(environment)).toEqual([]);
  });
});
