import {
  DescribeOrganizationCommand,
  paginateListRoots,
  type Account,
  type OrganizationsClient,
  type Root,
} from '@aws-sdk/client-organizations';
import { NotFoundError } from '@backstage/errors';
import { toBackstageError } from '../../clients/toBackstageError';
import {
  listAccounts,
  toOrganizationAccount,
} from './listOrganizationAccounts';
import { mapConcurrently } from './mapConcurrently';
import type {
  OrganizationAccountDetails,
  OrganizationReading,
  OrganizationReadingFailure,
} from './OrganizationReading';
import { readAccountTags } from './readAccountTags';
import { readOrganizationalUnits } from './readOrganizationalUnits';
import { readParents } from './readParents';

const defaultTagConcurrency = 4;

/**
 * Reads a whole organization: organization, root, units, accounts of every state, and the accounts'
 * tags. Every list is read to its last page. What concerns one item only (the tags of one account,
 * the children of one unit) is an entry of `failures` when it fails; everything else throws.
 *
 * @param options - `organizations`: client of the management account or a delegated administrator,
 *   which may organizations:DescribeOrganization, ListRoots, ListOrganizationalUnitsForParent,
 *   ListAccounts, ListAccountsForParent and ListTagsForResource; `tagConcurrency`: how many accounts
 *   are asked for tags together, default 4
 * @throws NotFoundError when the account is in no organization, and what toBackstageError makes of AWS's errors
 * @public
 */
export async function readOrganization(options: {
  organizations: OrganizationsClient;
  tagConcurrency?: number;
}): Promise<OrganizationReading> {
  const { organizations, tagConcurrency = defaultTagConcurrency } = options;
  const organization = await describeOrganization(organizations);
  const root = await readRoot(organizations);
  const units = await readOrganizationalUnits({
    organizations,
    rootId: root.id,
  });
  const listed = await listAccounts({ organizations });
  const { parents, failures: parentFailures } = await readParents({
    organizations,
    accounts: listed,
    parentIds: [root.id, ...units.organizationalUnits.map(unit => unit.id)],
  });

  const paths = new Map([[root.id, 'Root']]);
  for (const unit of units.organizationalUnits) paths.set(unit.id, unit.path);

  const failures = [...units.failures, ...parentFailures];
  const accounts = await mapConcurrently(listed, tagConcurrency, account =>
    readDetails({ organizations, account, parents, paths, failures }),
  );
  return {
    ...organization,
    root,
    organizationalUnits: units.organizationalUnits,
    accounts,
    failures,
  };
}

async function describeOrganization(organizations: OrganizationsClient) {
  const { Organization } = await organizations
    .send(new DescribeOrganizationCommand({}))
    .catch(error => {
      throw toBackstageError({
        error,
        operation: 'organizations:DescribeOrganization',
        resource: 'the organization',
      });
    });
  return {
    organizationId: Organization?.Id ?? '',
    managementAccountId: Organization?.MasterAccountId ?? '',
  };
}

async function readRoot(client: OrganizationsClient) {
  const roots: Root[] = [];
  try {
    for await (const page of paginateListRoots({ client }, {})) {
      roots.push(...(page.Roots ?? []));
    }
  } catch (error) {
    throw toBackstageError({
      error,
      operation: 'organizations:ListRoots',
      resource: 'the organization',
    });
  }
  const [root] = roots;
  if (!root?.Id) {
    throw new NotFoundError(
      'organizations:ListRoots gave no root. Check that the configured account is the management account or a delegated administrator of the organization.',
    );
  }
  return { id: root.Id, arn: root.Arn ?? '', name: root.Name ?? 'Root' };
}

async function readDetails(options: {
  organizations: OrganizationsClient;
  account: Account;
  parents: Map<string, string>;
  paths: Map<string, string>;
  failures: OrganizationReadingFailure[];
}): Promise<OrganizationAccountDetails> {
  const { organizations, account, parents, paths, failures } = options;
  const shared = toOrganizationAccount(account);
  const { accountId } = shared;
  const parentId = parents.get(accountId);
  const path = parentId && paths.get(parentId);
  const tags = await readAccountTags({ organizations, accountId }).catch(
    ({ operation, message }) => {
      failures.push({ accountId, operation, message });
      return {};
    },
  );
  return {
    ...shared,
    arn: account.Arn ?? '',
    ...(account.JoinedMethod && { joinedMethod: account.JoinedMethod }),
    ...(account.JoinedTimestamp && {
      joinedAt: account.JoinedTimestamp.toISOString(),
    }),
    ...(parentId && { parentId }),
    ...(path && { organizationalUnitPath: path }),
    tags,
  };
}
