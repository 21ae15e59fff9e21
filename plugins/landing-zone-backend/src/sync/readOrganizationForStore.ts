import type { OrganizationReading } from '@landing-zone/aws/accounts';
import type { OrganizationConfig } from '@landing-zone/core/accounts';
import type { AccountToStore } from '../store/AccountsStore';
import type {
  ConfiguredOrganizationalUnit,
  StoredOrganizationalUnit,
} from '../store/OrganizationalUnitsStore';

const tagsOperation = 'organizations:ListTagsForResource';

/**
 * Turns accounts as they were read into accounts to be stored. What could not
 * be read of an account is left out, so that what is stored of it stays.
 */
export function toAccountsToStore(
  reading: OrganizationReading,
): AccountToStore[] {
  const withoutTags = new Set(
    reading.failures
      .filter(failure => failure.operation === tagsOperation)
      .map(failure => failure.accountId),
  );
  return reading.accounts.map(account => ({
    accountId: account.accountId,
    name: account.name,
    email: account.email,
    state: account.state,
    arn: account.arn,
    joinedAt: account.joinedAt,
    joinedMethod: account.joinedMethod,
    organizationalUnit:
      account.parentId !== undefined &&
      account.organizationalUnitPath !== undefined
        ? { id: account.parentId, path: account.organizationalUnitPath }
        : undefined,
    tags: withoutTags.has(account.accountId) ? undefined : account.tags,
  }));
}

/** Turns the tree as it was read, the root included, into what is stored. */
export function toUnitsToStore(
  reading: OrganizationReading,
): StoredOrganizationalUnit[] {
  const { root, organizationalUnits } = reading;
  return [
    { id: root.id, name: 'Root', path: 'Root', arn: root.arn },
    ...organizationalUnits.map(unit => ({
      id: unit.id,
      parentId: unit.parentId ?? root.id,
      name: unit.name,
      path: unit.path,
      arn: unit.arn,
    })),
  ];
}

/** What the landing-zone configuration says of organizational units. */
export function toConfiguredUnits(
  organization: OrganizationConfig,
): ConfiguredOrganizationalUnit[] {
  return organization.organizationalUnits.map(unit => ({
    path: unit.name,
    ignored: unit.ignore ?? false,
  }));
}
