import type {
  Account,
  CreateAccountStatus,
  OrganizationalUnit,
} from '@aws-sdk/client-organizations';
import {
  OrganizationsStore,
  StoredAccount,
  StoredCreation,
  StoredOrganizationalUnit,
} from './OrganizationsStore';
import { OrganizationTree } from './OrganizationTree';

/** ARN of something in the organization, owned by the management account. */
export function organizationArn(
  { id, managementAccountId }: OrganizationsStore,
  kind: string,
  ...parts: string[]
): string {
  const path = [kind, id, ...parts].join('/');
  return `arn:aws:organizations::${managementAccountId}:${path}`;
}

/**
 * An account as AWS describes it.
 *
 * @param options - `withoutStatus`: leave `Status` out, as AWS announced to
 */
export function describeAccount(
  store: OrganizationsStore,
  account: StoredAccount,
  options: { withoutStatus: boolean },
): Account {
  const { state } = account;
  // Status never had words for the first and the last state of an account.
  const status =
    state === 'CLOSED' || state === 'PENDING_ACTIVATION' ? 'SUSPENDED' : state;
  return {
    Id: account.id,
    Arn: organizationArn(store, 'account', account.id),
    Email: account.email,
    Name: account.name,
    ...(options.withoutStatus ? {} : { Status: status }),
    State: state,
    Paths: [OrganizationTree.create(store).pathOf(account.id)],
    JoinedMethod: account.joinedMethod,
    JoinedTimestamp: new Date(account.joined),
  };
}

/** A unit as AWS describes it. */
export function describeUnit(
  store: OrganizationsStore,
  { id, name }: StoredOrganizationalUnit,
): OrganizationalUnit {
  return { Id: id, Arn: organizationArn(store, 'ou', id), Name: name };
}

/** A request to create an account as AWS describes it. */
export function describeCreation(
  creation: StoredCreation,
): CreateAccountStatus {
  const { completed } = creation;
  return {
    Id: creation.id,
    AccountName: creation.accountName,
    State: creation.state,
    RequestedTimestamp: new Date(creation.requested),
    CompletedTimestamp: completed ? new Date(completed) : undefined,
    AccountId: creation.accountId,
    FailureReason: creation.failureReason,
  };
}
