import {
  OrganizationsClient,
  paginateListAccountsForParent,
  paginateListOrganizationalUnitsForParent,
  paginateListRoots,
} from '@aws-sdk/client-organizations';
import { NotFoundError } from '@backstage/errors';
import {
  OrganizationView,
  ViewedAccount,
  ViewedUnit,
} from './OrganizationView';

/**
 * Reads the whole organization: the root, every unit, every account.
 *
 * @param client - of the management account
 * @throws NotFoundError when the organization has no root
 */
export async function readOrganizationView(
  client: OrganizationsClient,
): Promise<OrganizationView> {
  const units = await readUnits(client);
  const accounts = await Promise.all(
    units.map(unit => readAccounts(client, unit)),
  );
  return { units, accounts: accounts.flat() };
}

async function readUnits(client: OrganizationsClient): Promise<ViewedUnit[]> {
  for await (const page of paginateListRoots({ client }, {})) {
    for (const { Id } of page.Roots ?? []) {
      const root = { id: Id ?? '', path: 'Root' };
      return [root, ...(await readChildren(client, root.id, ''))];
    }
  }
  throw new NotFoundError('The organization has no root');
}

async function readChildren(
  client: OrganizationsClient,
  ParentId: string,
  prefix: string,
): Promise<ViewedUnit[]> {
  const units: ViewedUnit[] = [];
  const pages = paginateListOrganizationalUnitsForParent(
    { client },
    { ParentId },
  );
  for await (const page of pages) {
    for (const { Id = '', Name } of page.OrganizationalUnits ?? []) {
      const path = `${prefix}${Name}`;
      units.push({ id: Id, path });
      units.push(...(await readChildren(client, Id, `${path}/`)));
    }
  }
  return units;
}

async function readAccounts(
  client: OrganizationsClient,
  unit: ViewedUnit,
): Promise<ViewedAccount[]> {
  const accounts: ViewedAccount[] = [];
  const pages = paginateListAccountsForParent(
    { client },
    { ParentId: unit.id },
  );
  for await (const page of pages) {
    for (const account of page.Accounts ?? []) {
      accounts.push({
        id: account.Id ?? '',
        name: account.Name ?? '',
        email: account.Email ?? '',
        state: account.State ?? account.Status ?? '',
        unit,
      });
    }
  }
  return accounts;
}
