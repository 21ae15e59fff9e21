import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Account } from '@landing-zone/plugin-landing-zone-common';
import type { LandingZoneService } from '@landing-zone/plugin-landing-zone-node';
import { toAccountEntity } from '../entities/toAccountEntity';
import { toOrganizationalUnitEntity } from '../entities/toOrganizationalUnitEntity';

const pageSize = 500;

/** The owner of an account as a full reference, when its tag holds one of a Group or User. */
function ownerRef(account: Account): string | undefined {
  if (!account.owner) return undefined;
  try {
    const ref = parseEntityRef(account.owner, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    const kind = ref.kind.toLowerCase();
    return kind === 'group' || kind === 'user'
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    // The tag is free text from AWS: one that is no reference names no owner.
    return undefined;
  }
}

async function readAccounts(options: {
  landingZone: LandingZoneService;
  credentials: BackstageCredentials;
}): Promise<{ accounts: Account[]; synced: boolean }> {
  const { landingZone, credentials } = options;
  const accounts: Account[] = [];
  let cursor: string | undefined;
  let synced = true;
  do {
    const page = await landingZone.listAccounts(
      { limit: pageSize, ...(cursor ? { cursor } : {}) },
      { credentials },
    );
    accounts.push(...page.items);
    synced = synced && page.dataAge.syncedAt !== undefined;
    cursor = page.nextCursor;
  } while (cursor);
  return { accounts, synced };
}

/**
 * Reads every account and organizational unit from the landing-zone backend, as entities.
 *
 * An owner is taken from the account's tag only when that Group or User is in the catalog; otherwise the owner is
 * `unknown` and the account is logged, so that nobody owns an account by a typing error.
 *
 * @returns `undefined` while the backend has not read the organization yet: that is not an empty organization.
 */
export async function readOrganizationEntities(options: {
  landingZone: LandingZoneService;
  catalog: CatalogService;
  credentials: BackstageCredentials;
  logger: LoggerService;
}): Promise<Entity[] | undefined> {
  const { landingZone, catalog, credentials, logger } = options;
  const { accounts, synced } = await readAccounts({ landingZone, credentials });
  if (!synced && accounts.length === 0) return undefined;
  const units = await landingZone.listOrganizationalUnits({ credentials });

  const refs = [...new Set(accounts.flatMap(item => ownerRef(item) ?? []))];
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs: refs, fields: ['kind', 'metadata.name'] },
    { credentials },
  );
  const known = new Set(refs.filter((_, index) => items[index]));

  const entities = accounts.map(account => {
    const owner = ownerRef(account);
    if (account.owner && !(owner && known.has(owner))) {
      logger.info(
        `The owner tag of account ${account.accountId} names '${account.owner}', which is no Group or User of the catalog; the owner stays unknown.`,
      );
    }
    return toAccountEntity({
      account,
      owner: owner && known.has(owner) ? owner : undefined,
    });
  });
  return [...units.items.map(toOrganizationalUnitEntity), ...entities];
}
