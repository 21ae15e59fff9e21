import {
  ConfiguredAccount,
  LandingZoneConfiguration,
} from './LandingZoneConfiguration';

const ALIAS = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

/** The addresses that the accelerator's sample configuration ships with. */
const defaultEmails = [
  'management-account@example.com',
  'log-archive@example.com',
  'audit@example.com',
];

/**
 * Checks `accounts-config.yaml` as the accelerator's validator does, from a
 * reading of its behaviour and in its words.
 *
 * @returns what is wrong; nothing when the file is fine
 */
export function checkAccountsConfig(
  configuration: LandingZoneConfiguration,
): string[] {
  const { mandatoryAccounts, workloadAccounts } = configuration.accounts;
  const accounts = [...mandatoryAccounts, ...workloadAccounts];
  return [
    ...accounts.flatMap(account => checkUnit(account, configuration)),
    ...['Management', 'Audit', 'LogArchive']
      .filter(name => !mandatoryAccounts.some(other => other.name === name))
      .map(name => `Unable to find mandatory account with name ${name}.`),
    ...checkNames(accounts),
    ...checkEmails(accounts),
    ...checkAliases(accounts),
  ];
}

function checkUnit(
  { name, organizationalUnit }: ConfiguredAccount,
  { organization }: LandingZoneConfiguration,
): string[] {
  if (!organizationalUnit) {
    return [`Account ${name} has no organizationalUnit.`];
  }
  if (organizationalUnit === 'Root') {
    return [];
  }
  const unit = organization.organizationalUnits.find(
    other => other.name === organizationalUnit,
  );
  if (!unit) {
    return [
      `OU ${organizationalUnit} for account ${name} does not exist in organization-config.yaml file.`,
    ];
  }
  return unit.ignore
    ? [
        `OU ${organizationalUnit} for account ${name} is ignored. ` +
          'Please remove the account from accounts-config.yaml or target a different OU',
      ]
    : [];
}

function checkNames(accounts: ConfiguredAccount[]): string[] {
  const names = accounts.map(({ name }) => name);
  return [
    ...(isUnique(names) ? [] : [`Duplicate account names defined [${names}].`]),
    ...names
      .filter(name => /\s/.test(name))
      .map(
        name =>
          `Account name (${name}) found with spaces. Please remove spaces and retry the pipeline.`,
      ),
  ];
}

function checkEmails(accounts: ConfiguredAccount[]): string[] {
  const emails = accounts.map(({ email }) => email);
  return [
    ...emails
      .filter(email => !EMAIL.test(email))
      .map(email => `Invalid email ${email}.`),
    ...defaultEmails
      .filter(email => emails.includes(email))
      .map(email => `Default email (${email}) found.`),
    ...(isUnique(emails) ? [] : [`Duplicate emails defined [${emails}].`]),
  ];
}

function checkAliases(accounts: ConfiguredAccount[]): string[] {
  const aliases = accounts.flatMap(({ accountAlias }) => accountAlias ?? []);
  return [
    ...aliases
      .filter(alias => !ALIAS.test(alias))
      .map(alias => `Invalid account alias ${alias}.`),
    ...(isUnique(aliases)
      ? []
      : [`Duplicate account aliases defined [${aliases}].`]),
  ];
}

function isUnique(values: string[]): boolean {
  return new Set(values).size === values.length;
}
