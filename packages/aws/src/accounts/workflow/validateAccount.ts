import { ConflictError } from '@backstage/errors';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import { runStep } from '../failures/runStep';
import { mapConcurrently } from '../organization/mapConcurrently';
import { checkTarget } from '../validation/checkTarget';
import { listValidationTargets } from '../validation/listValidationTargets';
import type {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
} from './AccountRequestWorkflowState';
import { requireAccountId } from './requireAccountId';
import type { ValidationCheck } from './ValidationCheck';
import { systemClock } from './WorkflowClock';
import type { WorkflowDependencies } from './WorkflowDependencies';

/**
 * What {@link validateAccount} needs. Rights: sts:AssumeRole on the member role, which needs
 * iam:GetRole, ssm:GetParameter and s3:ListBucket.
 *
 * @public
 */
export type ValidateAccountDependencies = Pick<
  WorkflowDependencies,
  'memberIam' | 'memberSsm' | 'memberS3' | 'validation' | 'region' | 'clock'
>;

/** How long StackSets and the accelerator may take to finish what they made asynchronously. */
const deadlineMs = 30 * 60 * 1000;
const concurrency = 4;

/**
 * Looks for everything that must exist in the new account. While something is missing the answer is
 * `pending`; 30 minutes after the first call it is an error.
 *
 * @param deps - clients and settings
 * @param event - the execution and its state document, with `found`
 * @returns the state with `validation`, and with `outcome` when all checks passed
 * @throws `AccountValidationFailed` after the deadline, listing what failed and why
 * @public
 */
export async function validateAccount(
  deps: ValidateAccountDependencies,
  event: AccountRequestWorkflowEvent,
): Promise<AccountRequestWorkflowState> {
  const { state } = event;
  return runStep(
    'ValidateAccount',
    async () => {
      const { clock = systemClock } = deps;
      const accountId = requireAccountId(state);
      const now = clock.now();
      const since = state.validation?.since ?? now.toISOString();
      const checks = await runChecks(deps, state, accountId);
      const failed = checks.filter(check => check.status === 'failed');

      if (failed.length === 0) {
        return {
          ...state,
          validation: { status: 'passed', since, checks },
          outcome: outcomeOf(state, accountId, checks),
        };
      }
      if (now.getTime() - new Date(since).getTime() >= deadlineMs) {
        throw validationFailed(accountId, failed, checks.length);
      }
      return { ...state, validation: { status: 'pending', since, checks } };
    },
    state.found?.accountId,
  );
}

async function runChecks(
  deps: ValidateAccountDependencies,
  state: AccountRequestWorkflowState,
  accountId: string,
): Promise<ValidationCheck[]> {
  const targets = listValidationTargets({
    validation: deps.validation,
    organizationalUnit: state.account.organizationalUnit,
    accountId,
    region: deps.region,
  });
  if (targets.length === 0) return [];
  const clients = {
    iam: deps.memberIam(accountId),
    ssm: deps.memberSsm(accountId),
    s3: deps.memberS3(accountId),
  };
  return mapConcurrently(targets, concurrency, target =>
    checkTarget({ clients, target, accountId }),
  );
}

function outcomeOf(
  state: AccountRequestWorkflowState,
  accountId: string,
  checks: ValidationCheck[],
): AccountRequestWorkflowState['outcome'] {
  const { requestId, account } = state;
  const pipelineExecutionId = state.pipeline?.pipelineExecutionId;
  return {
    requestId,
    accountId,
    accountName: account.accountName,
    email: account.email,
    ...(pipelineExecutionId && { pipelineExecutionId }),
    checks,
    mail: { sent: false },
  };
}

function validationFailed(
  accountId: string,
  failed: ValidationCheck[],
  total: number,
): Error {
  const list = failed.map(check => check.message).join(' ');
  return errorWithRemedy({
    type: ConflictError,
    name: 'AccountValidationFailed',
    summary: `${failed.length} of ${total} checks of account ${accountId} still fail after 30 minutes: ${list}`,
    remedy:
      'Mend what is missing (the StackSets and the accelerator stages that make it), or correct landingZone.accountRequests.validation; then request the account again with bypassCreation.',
  });
}
