import { StoredProvisionedProduct } from '../../services/service-catalog/StoredProvisionedProduct';
import { LandingZoneConfiguration } from '../configuration/LandingZoneConfiguration';
import { OrganizationView, ViewedAccount } from './OrganizationView';

/** What a configuration is compared with. */
export interface Environment {
  configuration: LandingZoneConfiguration;
  view: OrganizationView;
  /** The Account Factory's products. */
  products: StoredProvisionedProduct[];
  controlTower: boolean;
}

/**
 * Compares a configuration with the organization as the accelerator's
 * ValidateEnvironmentConfig does, from a reading of its behaviour and in its words.
 *
 * @returns what is wrong; nothing when both fit
 */
export function checkEnvironment(environment: Environment): string[] {
  const { controlTower } = environment;
  return [
    ...(controlTower ? checkMandatoryAccounts(environment) : []),
    ...(controlTower ? checkProducts(environment) : []),
    ...checkUnits(environment),
    ...checkPlaces(environment),
    ...checkCompleteness(environment),
    ...checkStates(environment),
  ];
}

function checkMandatoryAccounts(environment: Environment): string[] {
  const active = activeAccounts(environment);
  return environment.configuration.accounts.mandatoryAccounts
    .filter(({ email }) => find(active, email)?.state !== 'ACTIVE')
    .map(
      ({ email }) =>
        `Mandatory account ${email} does not exist in AWS or is suspended`,
    );
}

function checkProducts(environment: Environment): string[] {
  const active = activeAccounts(environment);
  return environment.configuration.accounts.workloadAccounts.flatMap(
    ({ email }) => {
      const account = find(active, email);
      const product = environment.products.find(
        ({ physicalId }) => account && physicalId === account.id,
      );
      if (product?.status === 'TAINTED' || product?.status === 'ERROR') {
        const state =
          product.status === 'ERROR' ? 'in ERROR state' : 'TAINTED state';
        return [
          `AWS Account ${email} is ${state}. Message: ${product.statusMessage}. Check Service Catalog`,
        ];
      }
      return [];
    },
  );
}

function checkUnits({ configuration, view }: Environment): string[] {
  const { organizationalUnits } = configuration.organization;
  const configured = new Set(organizationalUnits.map(({ name }) => name));
  const existing = new Set(view.units.map(({ path }) => path));
  return [
    ...view.units
      .filter(({ path }) => path !== 'Root' && !configured.has(path))
      .map(
        ({ id, path }) =>
          `Organizational Unit '${path}' with id of '${id}' was not found in the organization configuration.`,
      ),
    ...organizationalUnits
      .filter(({ name, ignore }) => !ignore && !existing.has(name))
      .map(
        ({ name }) =>
          `Organizational Unit ${name} does not exist in AWS. ` +
          'Either remove from configuration or add OU via console.',
      ),
  ];
}

function checkPlaces(environment: Environment): string[] {
  const { mandatoryAccounts, workloadAccounts } =
    environment.configuration.accounts;
  const entries = [...mandatoryAccounts, ...workloadAccounts];
  return activeAccounts(environment).flatMap(({ id, email, unit }) => {
    const entry = entries.find(other => other.email === email);
    if (!entry) {
      return [
        `Found account with id ${id} in OU ${unit.path} that is not in the configuration.`,
      ];
    }
    return entry.organizationalUnit === unit.path
      ? []
      : [
          `Account ${email} with account id ${id} is not in the correct OU. ` +
            `Account is in the ou named ${unit.path} and should be in ${entry.organizationalUnit}`,
        ];
  });
}

function checkCompleteness(environment: Environment): string[] {
  const { mandatoryAccounts, workloadAccounts } =
    environment.configuration.accounts;
  const emails = new Set(
    [...mandatoryAccounts, ...workloadAccounts].map(({ email }) => email),
  );
  const ignored = ignoredUnits(environment);
  return environment.view.accounts
    .filter(({ email, unit }) => !emails.has(email) && !ignored.has(unit.path))
    .map(
      ({ id, email }) =>
        `Account with Id ${id} and email ${email} is not in the accounts configuration ` +
        'and is not a member of an ignored OU.',
    );
}

function checkStates(environment: Environment): string[] {
  const active = activeAccounts(environment);
  return environment.configuration.accounts.workloadAccounts.flatMap(
    ({ email }) => {
      const account = find(active, email);
      return account && account.state !== 'ACTIVE'
        ? [`Workload account ${email} is in ${account.state}`]
        : [];
    },
  );
}

function ignoredUnits({ configuration }: Environment): Set<string> {
  return new Set(
    configuration.organization.organizationalUnits
      .filter(({ ignore }) => ignore)
      .map(({ name }) => name),
  );
}

/** Accounts in units that the configuration names and does not ignore. */
function activeAccounts(environment: Environment): ViewedAccount[] {
  const { configuration, view } = environment;
  const ignored = ignoredUnits(environment);
  const configured = new Set([
    'Root',
    ...configuration.organization.organizationalUnits.map(({ name }) => name),
  ]);
  return view.accounts.filter(
    ({ unit }) => configured.has(unit.path) && !ignored.has(unit.path),
  );
}

function find(accounts: ViewedAccount[], email: string) {
  return accounts.find(account => account.email === email);
}
