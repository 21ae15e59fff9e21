import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import {
  OrganizationFile,
  readOrganizationFile,
} from '../state/organizationFile';
import { checkEnvironment } from './accounts/checkEnvironment';
import { OrganizationView } from './accounts/OrganizationView';
import { checkAccountsConfig } from './configuration/checkAccountsConfig';
import { checkOrganizationConfig } from './configuration/checkOrganizationConfig';
import { parseConfiguration } from './configuration/parseConfiguration';
import { readConfigurationDirectory } from './configuration/readConfigurationDirectory';

const directory = resolve(__dirname, '../../../../examples/organization');

interface Entity {
  kind: string;
  metadata: { name: string };
  spec: {
    parent?: string;
    children?: string[];
    memberOf?: string[];
    profile: { displayName: string; email: string };
  };
}

async function load() {
  const file = await readOrganizationFile(join(directory, 'organization.yaml'));
  const files = await readConfigurationDirectory(
    file.landingZone?.directory ?? '',
  );
  return { file, files, configuration: parseConfiguration(files) };
}

function viewOf(file: OrganizationFile): OrganizationView {
  const units = [
    { id: file.organization.rootId, path: 'Root' },
    ...file.organizationalUnits.map(({ id, path }) => ({ id, path })),
  ];
  const accounts = file.accounts.map(account => ({
    ...account,
    unit: units.find(({ path }) => path === account.organizationalUnit)!,
  }));
  return { units, accounts };
}

describe('the example organization', () => {
  it('has a configuration in which the accelerator finds nothing wrong', async () => {
    const { file, configuration } = await load();
    expect(checkAccountsConfig(configuration)).toEqual([]);
    expect(checkOrganizationConfig(configuration)).toEqual([]);
    const problems = checkEnvironment({
      configuration,
      view: viewOf(file),
      products: [],
      controlTower: true,
    });
    expect(problems).toEqual([]);
  });

  it('gives every managed account the same name and alias in both places', async () => {
    const { file, configuration } = await load();
    const { mandatoryAccounts, workloadAccounts } = configuration.accounts;
    const managed = file.accounts.filter(
      ({ organizationalUnit }) => organizationalUnit !== 'Suspended',
    );
    const byEmail = (a: { email: string }, b: { email: string }) =>
      a.email < b.email ? -1 : 1;
    expect(
      [...mandatoryAccounts, ...workloadAccounts]
        .sort(byEmail)
        .map(({ name, email, accountAlias }) => [name, email, accountAlias]),
    ).toEqual(
      managed
        .sort(byEmail)
        .map(({ name, email, alias }) => [name, email, alias]),
    );
  });

  it('is large and deep enough to be believed', async () => {
    const { file } = await load();
    expect(file.accounts.length).toBeGreaterThanOrEqual(30);
    expect(
      file.accounts.filter(({ state }) => state === 'SUSPENDED'),
    ).toHaveLength(2);
    expect(
      file.organizationalUnits.some(({ path }) => path.split('/').length > 2),
    ).toBe(true);
  });

  it('names no owner whom the catalog lacks', async () => {
    const { file } = await load();
    const text = await readFile(join(directory, 'catalog.yaml'), 'utf8');
    const entities = parseAllDocuments(text).map(
      document => document.toJS() as Entity,
    );
    const groups = entities.filter(({ kind }) => kind === 'Group');
    const names = groups.map(({ metadata }) => metadata.name);
    const owners = file.accounts.flatMap(
      ({ tags }) => tags['landing-zone:owner'] ?? [],
    );
    const related = entities.flatMap(({ spec }) => [
      ...(spec.memberOf ?? []),
      ...(spec.children ?? []),
      ...(spec.parent ? [spec.parent] : []),
    ]);
    expect(owners.length).toBeGreaterThan(25);
    expect(names.map(name => `group:default/${name}`)).toEqual(
      expect.arrayContaining([...new Set(owners)]),
    );
    expect(names).toEqual(expect.arrayContaining([...new Set(related)]));
  });

  it('has a guest who belongs to two teams', async () => {
    const text = await readFile(join(directory, 'catalog.yaml'), 'utf8');
    const guest = parseAllDocuments(text)
      .map(document => document.toJS() as Entity)
      .find(
        ({ kind, metadata }) => kind === 'User' && metadata.name === 'guest',
      );
    expect(guest?.spec).toEqual({
      profile: { displayName: 'Guest', email: 'guest@example.com' },
      memberOf: ['platform-engineering', 'payments'],
    });
  });

  it('has policies that are JSON', async () => {
    const { files } = await load();
    const policies = [...files].filter(([path]) => path.endsWith('.json'));
    expect(policies).not.toHaveLength(0);
    for (const [, text] of policies) {
      expect(JSON.parse(text)).toMatchObject({ Version: '2012-10-17' });
    }
  });
});
