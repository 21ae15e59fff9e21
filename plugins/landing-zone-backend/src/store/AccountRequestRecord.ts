import type {
  AccountRequest,
  AccountRequestExecutionInput,
  AccountRequestExecutionOutput,
  AccountRequestState,
  AccountRequestStep,
} from '@landing-zone/core/accounts';
import type { AccountRequestError } from '@landing-zone/plugin-landing-zone-common';

/** A request as it is stored. */
export interface AccountRequestRecord {
  requestId: string;
  state: AccountRequestState;
  /** Entity reference of the user who made it. */
  requestedBy: string;
  clientRequestToken?: string;
  /** Digest of what was asked for, to tell repetitions from new content. */
  contentHash: string;
  /** What was asked for, before it was completed. */
  input: AccountRequest;
  /** What StartExecution gets, byte by byte. */
  executionInput: string;
  /** `account` of the execution input. */
  account: AccountRequestExecutionInput['account'];
  accountId?: string;
  executionArn?: string;
  pipelineExecutionId?: string;
  steps: AccountRequestStep[];
  checks?: AccountRequestExecutionOutput['checks'];
  mail?: AccountRequestExecutionOutput['mail'];
  error?: AccountRequestError;
  approval?: {
    group: string;
    decision?: 'approve' | 'reject';
    decidedBy?: string;
    decidedAt?: string;
    comment?: string;
  };
  /** Who asked for it to be stopped. */
  cancelRequestedBy?: string;
  /** The failed request it was made from. */
  retryOf?: string;
  /** The request that was made from this one. */
  retriedBy?: string;
  createdAt: string;
  updatedAt: string;
  /** When it was first allowed to start: at once or on approval. */
  startedAt?: string;
  endedAt?: string;
  /** How often StartExecution was tried. */
  startAttempts: number;
  /** The state that notifiers were last told of. */
  notifiedState?: AccountRequestState;
}

/** States in which nothing more happens to a request. */
export const endStates: AccountRequestState[] = [
  'succeeded',
  'failed',
  'canceled',
  'rejected',
];
