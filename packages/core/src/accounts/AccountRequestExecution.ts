import type { CanonicalAccountRequest } from './canonicalizeAccountRequest';
import type { AccountRequestStepId } from './accountRequestSteps';

/**
 * The name of the Step Functions state machine that carries out account
 * requests.
 *
 * @public
 */
export const accountRequestWorkflowName = 'landing-zone-account-request';

/**
 * Where a request stands.
 *
 * @public
 */
export type AccountRequestState =
  | 'awaiting-approval'
  | 'starting'
  | 'running'
  | 'succeeded'
  | 'failed'
  | 'canceled'
  | 'rejected';

/**
 * Where a step of a request stands. `skipped` means that the request ended
 * without it.
 *
 * @public
 */
export type AccountRequestStepState =
  | 'pending'
  | 'running'
  | 'succeeded'
  | 'failed'
  | 'skipped';

/**
 * A step of one request.
 *
 * @public
 */
export interface AccountRequestStep {
  /** Which step it is. */
  id: AccountRequestStepId;
  /** What it does, for the requester. */
  title: string;
  /** Where it stands. */
  state: AccountRequestStepState;
  /** When it began, ISO 8601 in UTC. */
  startedAt?: string;
  /** When it ended, ISO 8601 in UTC. */
  endedAt?: string;
  /** How often its states were entered or retried; 0 while it is pending. */
  attempts: number;
  /** Why it failed last, with what to do when that is known. */
  error?: { name: string; message: string; remedy?: string };
}

/**
 * The input of an execution of the workflow. It is written with
 * `stringifyCanonical`.
 *
 * @public
 */
export interface AccountRequestExecutionInput {
  /** Id of the request and name of the execution. */
  requestId: string;
  /** Entity reference of the user who asked: `user:default/ada`. */
  requestedBy: string;
  /** Where the requester is told about the outcome. */
  requesterEmail?: string;
  /** The account to create. */
  account: CanonicalAccountRequest;
}

/**
 * One thing that was looked at in the new account.
 *
 * @public
 */
export interface AccountCheck {
  /** The AWS service: `iam`, `ssm`, `s3`. */
  service: string;
  /** What must be there: the name of a role, parameter or bucket. */
  name: string;
  /** Whether it was there. */
  status: 'passed' | 'failed';
  /** Why it failed. */
  message?: string;
}

/**
 * The output of an execution that succeeded.
 *
 * @public
 */
export interface AccountRequestExecutionOutput {
  /** Id of the request. */
  requestId: string;
  /** The 12-digit id of the account. */
  accountId: string;
  /** The account's name. */
  accountName: string;
  /** The e-mail address of its root user. */
  email: string;
  /** The pipeline run that created it; missing when creation was bypassed. */
  pipelineExecutionId?: string;
  /** What was looked at in the account. */
  checks: AccountCheck[];
  /** Whether the support addresses were told, or why not. */
  mail: { sent: boolean; error?: string };
}

/**
 * Why an execution failed: the JSON in the execution's `cause`, whose `error`
 * is also the execution's error name.
 *
 * @public
 */
export interface AccountRequestFailure {
  /** The step that failed, or the workflow's state; `Unknown` when the cause does not tell. */
  step: string;
  /** Name of the error. */
  error: string;
  /** What went wrong. */
  message: string;
  /** What to do. */
  remedy: string;
  /** The 12-digit id of the account, when it exists nevertheless. */
  accountId?: string;
  /** Whether the account's entry was taken out of the configuration again. */
  entryWithdrawn?: boolean;
}
