import type * as organizations from '@aws-sdk/client-organizations';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { own } from '../shared/own';
import { lowerCaseId } from '../shared/randomId';
import { findTagProblem, tagRecord } from '../shared/tags';
import { accountsOf } from './accountsOf';
import { beginCreation } from './accountCreations';
import { describeAccount, describeCreation } from './describeResources';
import { invalidInput, refuseTags } from './organizationsErrors';
import { organizationsStore, StoredCreation } from './OrganizationsStore';
import { OrganizationTree } from './OrganizationTree';
import { pageOf } from './pageOf';

/**
 * Accounts: listing, describing, creating, moving.
 *
 * @param options - `withoutStatus`: leave the retired `Status` out
 */
export function accountHandlers(
  runtime: SandboxRuntime,
  options: { withoutStatus: boolean },
): ServiceHandlers<typeof organizations> {
  const store = organizationsStore(runtime.state);
  const tree = OrganizationTree.create(store);

  return {
    ListAccounts(input) {
      const { items, nextToken } = pageOf(accountsOf(store), input);
      return {
        Accounts: items.map(item => describeAccount(store, item, options)),
        NextToken: nextToken,
      };
    },
    ListAccountsForParent(input) {
      const { ParentId = '' } = input;
      tree.requireParent(ParentId);
      const { items, nextToken } = pageOf(tree.accountsUnder(ParentId), input);
      return {
        Accounts: items.map(item => describeAccount(store, item, options)),
        NextToken: nextToken,
      };
    },
    DescribeAccount({ AccountId = '' }) {
      const account = tree.requireAccount(AccountId);
      return { Account: describeAccount(store, account, options) };
    },
    CreateAccount(input) {
      const creation = creationOf(input, runtime.clock.now());
      store.creations[creation.id] = creation;
      runtime.state.changed();
      beginCreation(runtime, creation);
      return { CreateAccountStatus: describeCreation(creation) };
    },
    DescribeCreateAccountStatus({ CreateAccountRequestId = '' }) {
      const creation = own(store.creations, CreateAccountRequestId);
      if (!creation) {
        throw new AwsError(
          'CreateAccountStatusNotFoundException',
          `We can't find a create account request with the ID ${CreateAccountRequestId}.`,
        );
      }
      return { CreateAccountStatus: describeCreation(creation) };
    },
    MoveAccount(input) {
      const { AccountId = '', SourceParentId = '' } = input;
      const { DestinationParentId = '' } = input;
      const account = tree.requireAccount(AccountId);
      tree.requireParent(SourceParentId, 'SourceParentNotFoundException');
      tree.requireParent(
        DestinationParentId,
        'DestinationParentNotFoundException',
      );
      if (account.parentId === DestinationParentId) {
        throw new AwsError(
          'DuplicateAccountException',
          `The account ${AccountId} is already in ${DestinationParentId}.`,
        );
      }
      if (account.parentId !== SourceParentId) {
        throw new AwsError(
          'SourceParentNotFoundException',
          `The account ${AccountId} is not in ${SourceParentId}.`,
        );
      }
      account.parentId = DestinationParentId;
      runtime.state.changed();
      runtime.events.emit('organizations:AccountMoved', {
        accountId: AccountId,
      });
      return {};
    },
  };
}

function creationOf(
  input: organizations.CreateAccountCommandInput,
  now: Date,
): StoredCreation {
  const { AccountName = '', Email = '', RoleName, Tags = [] } = input;
  if (AccountName.length > 50) {
    throw invalidInput(
      'MAX_LENGTH_EXCEEDED',
      'An account name can have at most 50 characters.',
    );
  }
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(Email) || Email.length > 64) {
    throw invalidInput(
      'INVALID_PATTERN',
      `The e-mail address ${Email} is not valid.`,
    );
  }
  const problem = findTagProblem(Tags);
  if (problem) {
    throw refuseTags(problem);
  }
  return {
    id: `car-${lowerCaseId(32)}`,
    accountName: AccountName,
    email: Email,
    roleName: RoleName ?? 'OrganizationAccountAccessRole',
    tags: tagRecord(Tags),
    state: 'IN_PROGRESS',
    requested: now.toISOString(),
  };
}
