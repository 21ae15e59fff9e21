import {
  CreateAccountAliasCommand,
  paginateListAccountAliases,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { ConflictError } from '@backstage/errors';
import { classifyAwsError } from '../../clients/classifyAwsError';
import { toBackstageError } from '../../clients/toBackstageError';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import { runStep } from '../failures/runStep';
import type {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
} from './AccountRequestWorkflowState';
import { requireAccountId } from './requireAccountId';
import type { WorkflowDependencies } from './WorkflowDependencies';

/**
 * What {@link setAccountAlias} needs. Rights: sts:AssumeRole on the member role, which needs
 * iam:ListAccountAliases and iam:CreateAccountAlias.
 *
 * @public
 */
export type SetAccountAliasDependencies = Pick<
  WorkflowDependencies,
  'memberIam'
>;

/**
 * Sets the account's alias when one was requested and the accelerator has not set it already. An
 * account has one alias; a new one replaces another.
 *
 * @param deps - clients
 * @param event - the execution and its state document, with `found`
 * @returns the state with `alias`
 * @throws `AliasTaken` when another AWS account anywhere has the alias
 * @public
 */
export async function setAccountAlias(
  deps: SetAccountAliasDependencies,
  event: AccountRequestWorkflowEvent,
): Promise<AccountRequestWorkflowState> {
  const { state } = event;
  const alias = state.account.accountAlias;
  return runStep(
    'SetAccountAlias',
    async () => {
      const accountId = requireAccountId(state);
      if (!alias) return { ...state, alias: { status: 'not-requested' } };
      const iam = deps.memberIam(accountId);
      if ((await readAliases(iam, accountId)).includes(alias)) {
        return { ...state, alias: { status: 'unchanged', alias } };
      }
      await createAlias({ iam, accountId, alias });
      return { ...state, alias: { status: 'set', alias } };
    },
    state.found?.accountId,
  );
}

async function readAliases(
  client: IAMClient,
  accountId: string,
): Promise<string[]> {
  const aliases: string[] = [];
  try {
    for await (const page of paginateListAccountAliases({ client }, {})) {
      aliases.push(...(page.AccountAliases ?? []));
    }
  } catch (error) {
    throw toBackstageError({
      error,
      operation: 'iam:ListAccountAliases',
      resource: `account ${accountId}`,
    });
  }
  return aliases;
}

async function createAlias(options: {
  iam: IAMClient;
  accountId: string;
  alias: string;
}): Promise<void> {
  const { iam, accountId, alias } = options;
  try {
    await iam.send(new CreateAccountAliasCommand({ AccountAlias: alias }));
  } catch (error) {
    if (classifyAwsError(error) === 'conflict') {
      throw errorWithRemedy({
        type: ConflictError,
        name: 'AliasTaken',
        summary: `Account ${accountId} cannot have the alias '${alias}': another AWS account has it, and an alias is unique in all of AWS.`,
        remedy:
          'The account exists. Request it again with forceUpdate and another accountAlias; that also does the steps that are still missing.',
        cause: error,
      });
    }
    throw toBackstageError({
      error,
      operation: 'iam:CreateAccountAlias',
      resource: `account ${accountId}`,
    });
  }
}
