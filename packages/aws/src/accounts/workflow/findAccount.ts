import { ConflictError, NotFoundError } from '@backstage/errors';
import type { OrganizationAccount } from '@landing-zone/core/accounts';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import { runStep } from '../failures/runStep';
import { findAccountByEmail } from '../organization/findAccountByEmail';
import {
  findProvisionedProduct,
  isUnderChange,
} from '../organization/findProvisionedProduct';
import type {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
  FoundAccount,
} from './AccountRequestWorkflowState';
import { systemClock } from './WorkflowClock';
import type { WorkflowDependencies } from './WorkflowDependencies';

/**
 * What {@link findAccount} needs. Rights: organizations:ListAccounts,
 * servicecatalog:SearchProvisionedProducts.
 *
 * @public
 */
export type FindAccountDependencies = Pick<
  WorkflowDependencies,
  'organizations' | 'serviceCatalog' | 'clock'
>;

/** How long an account may take to appear after the run has succeeded. */
const appearMs = 15 * 60 * 1000;
/** How long an account may stay in activation, and its product under change. */
const settleMs = 60 * 60 * 1000;

/** States from which an account becomes ACTIVE without anybody's doing. */
const passingStates = ['PENDING_ACTIVATION'];

/**
 * Finds the new account by its e-mail address, over all pages of Organizations and whatever the case.
 * Its state is `State ?? Status` and must become ACTIVE; the product Control Tower made it with must
 * have settled.
 *
 * @param deps - clients
 * @param event - the execution and its state document
 * @returns the state with `found`: `found`, or `pending` (call it again later)
 * @throws `AccountNotFound` 15 minutes, `AccountNotActive` 60 minutes after the first call, or at
 *   once for an account that is suspended or closed
 * @public
 */
export async function findAccount(
  deps: FindAccountDependencies,
  event: AccountRequestWorkflowEvent,
): Promise<AccountRequestWorkflowState> {
  const { state } = event;
  return runStep(
    'FindAccount',
    async () => ({ ...state, found: await look(deps, state) }),
    state.found?.accountId,
  );
}

async function look(
  deps: FindAccountDependencies,
  state: AccountRequestWorkflowState,
): Promise<FoundAccount> {
  const { organizations, serviceCatalog, clock = systemClock } = deps;
  const { email, accountName } = state.account;
  const now = clock.now();
  const since = state.found?.since ?? now.toISOString();
  const waitedMs = now.getTime() - new Date(since).getTime();

  const account = await findAccountByEmail({ organizations, email });
  if (!account) {
    if (waitedMs >= appearMs) throw notFound(state);
    return { status: 'pending', since };
  }
  const { accountId, state: accountState } = account;
  const known = { since, accountId, state: accountState };
  if (accountState !== 'ACTIVE') {
    if (!passingStates.includes(accountState) || waitedMs >= settleMs) {
      throw notActive(account);
    }
    return { status: 'pending', ...known };
  }

  const product = await findProvisionedProduct({
    serviceCatalog,
    name: accountName,
    accountId,
  });
  const provisionedProductId = product?.Id;
  const found = {
    ...known,
    ...(provisionedProductId && { provisionedProductId }),
  };
  if (product && isUnderChange(product)) {
    if (waitedMs >= settleMs) throw stillUnderChange(account, product.Id);
    return { status: 'pending', ...found };
  }
  return { status: 'found', ...found };
}

function notFound(state: AccountRequestWorkflowState): Error {
  const { accountName, email } = state.account;
  const run = state.pipeline?.pipelineExecutionId;
  return errorWithRemedy({
    type: NotFoundError,
    name: 'AccountNotFound',
    summary: `Organizations lists no account with the e-mail address ${email} 15 minutes after ${
      run ? `run ${run} of the accelerator succeeded` : 'the request began'
    }, so account ${accountName} was not created.`,
    remedy:
      "Look into the log of the run's Prepare stage and at the failed account creations (aws organizations list-create-account-status --states FAILED); EMAIL_ALREADY_EXISTS means that an account outside this organization uses the address: request it again with another one.",
  });
}

function notActive(account: OrganizationAccount): Error {
  return errorWithRemedy({
    type: ConflictError,
    name: 'AccountNotActive',
    summary: `Account ${account.accountId} (${account.email}) is ${account.state} and not ACTIVE.`,
    remedy:
      'An account that is suspended or closed cannot be used: ask AWS Support to reopen it, or request an account with another e-mail address.',
  });
}

function stillUnderChange(account: OrganizationAccount, productId = ''): Error {
  return errorWithRemedy({
    type: ConflictError,
    name: 'AccountNotActive',
    summary: `Account ${account.accountId} is ACTIVE, but Service Catalog still works on its product ${productId} after 60 minutes.`,
    remedy:
      'Look at the product in Service Catalog (Provisioned products); when it is AVAILABLE, request the account again with bypassCreation.',
  });
}
