import { InputError } from '@backstage/errors';
import {
  checkAccountRequest,
  InvalidAccountRequestError,
  parseAccountRequest,
  parseAccountsConfig,
  parseOrganizationConfig,
  type AccountRequestProblem,
  type CanonicalAccountRequest,
} from '@landing-zone/core/accounts';
import { findWorkloadEntry } from '../configuration/workloadEntry';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import { runStep } from '../failures/runStep';
import { listOrganizationAccounts } from '../organization/listOrganizationAccounts';
import type {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
} from './AccountRequestWorkflowState';
import { openArchive } from './openArchive';
import { systemClock } from './WorkflowClock';
import type { WorkflowDependencies } from './WorkflowDependencies';

/**
 * What {@link checkRequest} needs. Rights: codepipeline:GetPipeline, s3:GetObject,
 * s3:GetObjectVersion, s3:GetBucketVersioning, kms:Decrypt, organizations:ListAccounts.
 *
 * @public
 */
export type CheckRequestDependencies = Pick<
  WorkflowDependencies,
  | 'organizations'
  | 's3'
  | 'codePipeline'
  | 'pipelineName'
  | 'configurationOwner'
  | 'policy'
  | 'clock'
>;

/**
 * Checks a request against the policy, the accelerator's current configuration and every account of
 * the organization, and that this product may write the configuration at all. Writes nothing.
 *
 * @param deps - clients and settings
 * @param event - the execution and its state document
 * @returns the state with `checked`
 * @throws `RequestRejected` with every problem; `CheckFailed` when the landing zone cannot take
 *   requests (pipeline source, archive, owner, versioning)
 * @public
 */
export async function checkRequest(
  deps: CheckRequestDependencies,
  event: AccountRequestWorkflowEvent,
): Promise<AccountRequestWorkflowState> {
  return runStep('CheckRequest', async () => {
    const { organizations, policy, clock = systemClock } = deps;
    const { state } = event;
    const { account } = state;
    checkForm(account);

    const archive = await openArchive(deps);
    const snapshot = await archive.read();
    if (!account.bypassCreation) await archive.checkWritable(snapshot);
    const problems = checkAccountRequest({
      request: account,
      policy,
      configuration: {
        accounts: parseAccountsConfig(snapshot.accountsConfig),
        organization: parseOrganizationConfig(snapshot.organizationConfig),
      },
      accounts: await listOrganizationAccounts({ organizations }),
    });
    if (problems.length > 0) throw rejected(account, problems);

    const previousEntry = account.forceUpdate
      ? findWorkloadEntry(snapshot.accountsConfig, account.email)
      : undefined;
    return {
      ...state,
      checked: {
        checkedAt: clock.now().toISOString(),
        configurationVersionId: snapshot.versionId,
        ...(previousEntry && { previousEntry }),
      },
    };
  });
}

/** An execution may be started by hand, with an input nobody has parsed. */
function checkForm(account: CanonicalAccountRequest): void {
  try {
    parseAccountRequest(account);
  } catch (error) {
    if (!(error instanceof InvalidAccountRequestError)) throw error;
    throw rejected(account, error.problems);
  }
}

function rejected(
  account: CanonicalAccountRequest | undefined,
  problems: AccountRequestProblem[],
): Error {
  const list = problems.map(problem => problem.message).join(' ');
  return errorWithRemedy({
    type: InputError,
    name: 'RequestRejected',
    summary: `The request for account ${
      account?.accountName ?? '(no name)'
    } breaks ${
      problems.length === 1 ? 'a rule' : `${problems.length} rules`
    }: ${list}`,
    remedy: 'Correct the fields named and request the account again.',
  });
}
