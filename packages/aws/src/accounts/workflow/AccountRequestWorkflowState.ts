import type {
  AccountEntry,
  AccountRequestExecutionInput,
  AccountRequestExecutionOutput,
  AccountRequestFailure,
} from '@landing-zone/core/accounts';
import type { ValidationCheck } from './ValidationCheck';

/**
 * What CheckRequest found.
 *
 * @public
 */
export interface CheckedRequest {
  /** When the check was made, ISO 8601 UTC. */
  checkedAt: string;
  /** S3 version id of the configuration archive the request was checked against. */
  configurationVersionId: string;
  /** The entry as it stood before, only for `forceUpdate`; WithdrawConfiguration puts it back. */
  previousEntry?: AccountEntry;
}

/**
 * What WriteConfiguration wrote.
 *
 * @public
 */
export interface WrittenConfiguration {
  /** S3 version id of the archive that holds the entry. */
  versionId: string;
  /** When the entry was seen in the archive for the first time, ISO 8601 UTC. */
  writtenAt: string;
  /** False when the archive held exactly this entry already and nothing was written. */
  changed: boolean;
  /** The entry as it stands in workloadAccounts. */
  entry: AccountEntry;
}

/**
 * How the pipeline run of the request stands. StartPipeline answers `waiting` (another run is in
 * progress: wait, then call StartPipeline again) or `following`. WatchPipeline answers `InProgress`,
 * `Superseded` (pipelineExecutionId is then the newer run to follow: call it again) or `Succeeded`.
 * Every other end of a run is thrown.
 *
 * @public
 */
export interface PipelineProgress {
  status: 'waiting' | 'following' | 'InProgress' | 'Superseded' | 'Succeeded';
  /** The run that carries the entry; absent while `waiting`. */
  pipelineExecutionId?: string;
  /** One sentence for people. */
  reason: string;
}

/**
 * What FindAccount found: `pending` means wait and call it again.
 *
 * @public
 */
export interface FoundAccount {
  status: 'pending' | 'found';
  /** When FindAccount was called first, ISO 8601 UTC; its deadline counts from here. */
  since: string;
  /** Twelve digits; absent while Organizations does not list the account. */
  accountId?: string;
  /** Organizations' `State ?? Status`. */
  state?: string;
  /** Service Catalog's id of the provisioned product, where Control Tower made the account. */
  provisionedProductId?: string;
}

/**
 * How WithdrawConfiguration ended. `waiting` means wait and call it again.
 * `withdrawn`: the entry was removed. `restored`: the entry before a forceUpdate was put back.
 * `kept`: the account exists, or the entry is no longer the request's own, so it stays.
 * `none`: the archive holds nothing of this request.
 *
 * @public
 */
export interface Withdrawal {
  status: 'waiting' | 'withdrawn' | 'restored' | 'kept' | 'none';
  /** The account that made the entry stay. */
  accountId?: string;
  /** One sentence for people. */
  reason: string;
}

/**
 * The state document of one execution. The execution's input is its start; every workflow function
 * takes the whole document and returns the whole document with its own part added, so that a state
 * needs `"Payload": { "executionArn.$": "$$.Execution.Id", "state.$": "$" }` and
 * `"OutputPath": "$.Payload"`, and no path can be missing.
 *
 * @public
 */
export interface AccountRequestWorkflowState
  extends AccountRequestExecutionInput {
  /** Written by CheckRequest. */
  checked?: CheckedRequest;
  /** Written by WriteConfiguration; absent when account.bypassCreation. */
  configuration?: WrittenConfiguration;
  /** Written by StartPipeline and WatchPipeline. */
  pipeline?: PipelineProgress;
  /** Written by FindAccount. */
  found?: FoundAccount;
  /** Written by SetAccountAlias. */
  alias?: { status: 'set' | 'unchanged' | 'not-requested'; alias?: string };
  /** Written by TagAccount: the tag keys that were verified on the account. */
  tagged?: { keys: string[] };
  /** Written by PutTagParameters: parameter names, and tags Systems Manager cannot hold. */
  parameters?: {
    written: string[];
    skipped: { key: string; reason: string }[];
  };
  /** Written by ValidateAccount: `pending` means wait and call it again. */
  validation?: {
    status: 'pending' | 'passed';
    /** When the first validation was made, ISO 8601 UTC; the deadline counts from here. */
    since: string;
    checks: ValidationCheck[];
  };
  /** The execution's output: written by ValidateAccount when it passed (mail not sent yet), completed by SendMail. */
  outcome?: AccountRequestExecutionOutput;
  /** Written by Catch with `"ResultPath": "$.error"`. */
  error?: { Error?: string; Cause?: string };
  /** Written by WithdrawConfiguration. */
  withdrawal?: Withdrawal;
  /** Written by WithdrawConfiguration: `"ErrorPath": "$.failure.error"`. */
  failure?: AccountRequestFailure;
  /** Written by WithdrawConfiguration, the JSON text of `failure`: `"CausePath": "$.failureCause"`. */
  failureCause?: string;
}

/**
 * What every function of the workflow except ReportFailure is invoked with.
 *
 * @public
 */
export interface AccountRequestWorkflowEvent {
  /** `$$.Execution.Id`. */
  executionArn: string;
  /** `$`. */
  state: AccountRequestWorkflowState;
}
