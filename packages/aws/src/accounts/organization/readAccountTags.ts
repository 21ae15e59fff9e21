import {
  paginateListTagsForResource,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { toBackstageError } from '../../clients/toBackstageError';

/**
 * Reads the tags of one account to the last page (organizations:ListTagsForResource).
 *
 * @param options - `organizations`; `accountId`: twelve digits
 * @returns values by key
 * @throws what {@link toBackstageError} makes of AWS's error
 */
export async function readAccountTags(options: {
  organizations: OrganizationsClient;
  accountId: string;
}): Promise<Record<string, string>> {
  const { organizations, accountId } = options;
  const tags = new Map<string, string>();
  try {
    const pages = paginateListTagsForResource(
      { client: organizations },
      { ResourceId: accountId },
    );
    for await (const page of pages) {
      for (const { Key, Value } of page.Tags ?? []) {
        if (Key !== undefined) tags.set(Key, Value ?? '');
      }
    }
  } catch (error) {
    throw toBackstageError({
      error,
      operation: 'organizations:ListTagsForResource',
      resource: `account ${accountId}`,
    });
  }
  return Object.fromEntries(tags);
}
