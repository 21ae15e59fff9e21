import type * as iam from '@aws-sdk/client-iam';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { iamAccount, iamStore } from './IamStore';
import { validationError } from './iamErrors';

/** Account aliases: one an account, unique among all accounts of AWS. */
export function aliasHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof iam> {
  const { state } = runtime;

  return {
    ListAccountAliases(_, { accountId }) {
      const { alias } = iamAccount(state, accountId);
      return { AccountAliases: alias ? [alias] : [], IsTruncated: false };
    },
    CreateAccountAlias({ AccountAlias = '' }, { accountId }) {
      checkAlias(AccountAlias);
      const taken = Object.values(iamStore(state)).some(
        account => account.alias === AccountAlias,
      );
      if (taken) {
        throw new AwsError(
          'EntityAlreadyExists',
          `The account alias ${AccountAlias} already exists.`,
        );
      }
      // A second alias replaces the first, as IAM documents it.
      iamAccount(state, accountId).alias = AccountAlias;
      state.changed();
      return {};
    },
    DeleteAccountAlias({ AccountAlias = '' }, { accountId }) {
      const account = iamAccount(state, accountId);
      if (account.alias !== AccountAlias) {
        throw new AwsError(
          'NoSuchEntity',
          `The account alias ${AccountAlias} cannot be found.`,
        );
      }
      delete account.alias;
      state.changed();
      return {};
    },
  };
}

function checkAlias(alias: string): void {
  const pattern = /^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$/;
  if (!pattern.test(alias)) {
    throw validationError(
      `1 validation error detected: Value '${alias}' at 'accountAlias' failed to satisfy constraint: Member must satisfy regular expression pattern: ${pattern.source}`,
    );
  }
  if (/^\d{12}$/.test(alias)) {
    throw new AwsError(
      'InvalidInput',
      'An account alias must not be an account ID of twelve digits.',
    );
  }
}
