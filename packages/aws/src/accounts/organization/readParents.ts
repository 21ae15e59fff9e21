import {
  paginateListAccountsForParent,
  type Account,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { toBackstageError } from '../../clients/toBackstageError';
import { mapConcurrently } from './mapConcurrently';
import type { OrganizationReadingFailure } from './OrganizationReading';

const concurrency = 4;

/**
 * Finds the organizational unit or root every account stands in. `Account.Paths` says it at no cost;
 * only when an account comes without it, each given parent is asked for its accounts
 * (organizations:ListAccountsForParent).
 *
 * @param options - `accounts`: from organizations:ListAccounts; `parentIds`: root and units
 * @returns parent ids by account id, and what failed
 */
export async function readParents(options: {
  organizations: OrganizationsClient;
  accounts: Account[];
  parentIds: string[];
}): Promise<{
  parents: Map<string, string>;
  failures: OrganizationReadingFailure[];
}> {
  const { organizations, accounts, parentIds } = options;
  const parents = new Map<string, string>();
  const failures: OrganizationReadingFailure[] = [];
  for (const account of accounts) {
    const parentId = parentInPaths(account.Paths);
    if (account.Id && parentId) parents.set(account.Id, parentId);
  }
  if (accounts.every(account => account.Id && parents.has(account.Id))) {
    return { parents, failures };
  }

  await mapConcurrently(parentIds, concurrency, async parentId => {
    try {
      const pages = paginateListAccountsForParent(
        { client: organizations },
        { ParentId: parentId },
      );
      for await (const page of pages) {
        for (const { Id } of page.Accounts ?? []) {
          if (Id) parents.set(Id, parentId);
        }
      }
    } catch (error) {
      const { operation, message } = toBackstageError({
        error,
        operation: 'organizations:ListAccountsForParent',
        resource: parentId,
      });
      failures.push({ operation, message });
    }
  });
  return { parents, failures };
}

/** A path is made of ids: `o-.../r-.../ou-.../ou-.../`, the innermost last, perhaps followed by the account's own. */
function parentInPaths(paths: string[] | undefined): string | undefined {
  return paths?.[0]
    ?.split('/')
    .filter(segment => /^(r|ou)-/.test(segment))
    .pop();
}
