import { createHash } from 'node:crypto';
import {
  TAG_LANDING_ZONE_OWNER,
  TAG_LANDING_ZONE_REQUEST,
} from '@landing-zone/plugin-landing-zone-common';
import { readOwnerTag } from '../accounts/readOwnerTag';
import type { AccountToStore, StoredAccount } from './AccountsStore';

/** A row of the table `accounts`; booleans are numbers in SQLite. */
export interface AccountRow {
  account_id: string;
  name: string;
  sort_name: string;
  search_text: string;
  email: string;
  state: string;
  arn: string;
  joined_at: string | null;
  joined_method: string | null;
  organizational_unit_id: string;
  organizational_unit_path: string;
  owner: string | null;
  request_id: string | null;
  tags: string;
  content_hash: string;
  synced_at: string;
  removed_at: string | null;
  announced: boolean | number;
}

/** Turns a row into an account. */
export function fromAccountRow(row: AccountRow): StoredAccount {
  return {
    accountId: row.account_id,
    name: row.name,
    email: row.email,
    state: row.state,
    arn: row.arn,
    joinedAt: row.joined_at ?? undefined,
    joinedMethod: row.joined_method ?? undefined,
    organizationalUnit: {
      id: row.organizational_unit_id,
      path: row.organizational_unit_path,
    },
    owner: row.owner ?? undefined,
    requestId: row.request_id ?? undefined,
    tags: JSON.parse(row.tags),
    syncedAt: row.synced_at,
  };
}

/**
 * Turns an account into a row that is not announced yet.
 *
 * @param options - The account, when it was read, and the row that is stored
 * of it, whose tags and organizational unit are kept when the new ones could
 * not be read.
 */
export function toAccountRow(options: {
  account: AccountToStore;
  syncedAt: string;
  stored?: AccountRow;
}): AccountRow {
  const { account, syncedAt, stored } = options;
  const tags: Record<string, string> =
    account.tags ?? (stored ? JSON.parse(stored.tags) : {});
  const content = {
    account_id: account.accountId,
    name: account.name,
    sort_name: account.name.toLowerCase(),
    search_text:
      `${account.name}\n${account.email}\n${account.accountId}`.toLowerCase(),
    email: account.email,
    state: account.state,
    arn: account.arn,
    joined_at: account.joinedAt ?? null,
    joined_method: account.joinedMethod ?? null,
    organizational_unit_id:
      account.organizationalUnit?.id ?? stored?.organizational_unit_id ?? '',
    organizational_unit_path:
      account.organizationalUnit?.path ??
      stored?.organizational_unit_path ??
      '',
    owner: readOwnerTag(tags[TAG_LANDING_ZONE_OWNER]) ?? null,
    request_id: tags[TAG_LANDING_ZONE_REQUEST] ?? null,
    tags: JSON.stringify(tags, Object.keys(tags).sort()),
  };
  return {
    ...content,
    content_hash: createHash('sha256')
      .update(JSON.stringify(content))
      .digest('base64url'),
    synced_at: syncedAt,
    removed_at: null,
    announced: false,
  };
}
