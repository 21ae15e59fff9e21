import type { AccountRequestState } from '@landing-zone/core/accounts';
import type { AccountRequestRecord } from './AccountRequestRecord';

/** A row of the table `account_requests`, without the columns of its claim. */
export interface AccountRequestRow {
  request_id: string;
  state: AccountRequestState;
  requested_by: string;
  client_request_token: string | null;
  content_hash: string;
  input: string;
  execution_input: string;
  account_name: string;
  account_name_key: string;
  email_key: string;
  organizational_unit_path: string;
  owner: string;
  account_id: string | null;
  execution_arn: string | null;
  pipeline_execution_id: string | null;
  steps: string;
  checks: string | null;
  mail: string | null;
  error: string | null;
  approval_group: string | null;
  approval_decision: 'approve' | 'reject' | null;
  approval_decided_by: string | null;
  approval_decided_at: string | null;
  approval_comment: string | null;
  cancel_requested_by: string | null;
  retry_of: string | null;
  retried_by: string | null;
  created_at: string;
  updated_at: string;
  started_at: string | null;
  ended_at: string | null;
  start_attempts: number;
  notified_state: AccountRequestState | null;
}

function toJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** Turns a row into a request. */
export function fromAccountRequestRow(
  row: AccountRequestRow,
): AccountRequestRecord {
  return {
    requestId: row.request_id,
    state: row.state,
    requestedBy: row.requested_by,
    clientRequestToken: row.client_request_token ?? undefined,
    contentHash: row.content_hash,
    input: JSON.parse(row.input),
    executionInput: row.execution_input,
    account: JSON.parse(row.execution_input).account,
    accountId: row.account_id ?? undefined,
    executionArn: row.execution_arn ?? undefined,
    pipelineExecutionId: row.pipeline_execution_id ?? undefined,
    steps: JSON.parse(row.steps),
    checks: row.checks === null ? undefined : JSON.parse(row.checks),
    mail: row.mail === null ? undefined : JSON.parse(row.mail),
    error: row.error === null ? undefined : JSON.parse(row.error),
    approval:
      row.approval_group === null
        ? undefined
        : {
            group: row.approval_group,
            decision: row.approval_decision ?? undefined,
            decidedBy: row.approval_decided_by ?? undefined,
            decidedAt: row.approval_decided_at ?? undefined,
            comment: row.approval_comment ?? undefined,
          },
    cancelRequestedBy: row.cancel_requested_by ?? undefined,
    retryOf: row.retry_of ?? undefined,
    retriedBy: row.retried_by ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    startedAt: row.started_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
    startAttempts: row.start_attempts,
    notifiedState: row.notified_state ?? undefined,
  };
}

/** Turns a request into a row. */
export function toAccountRequestRow(
  record: AccountRequestRecord,
): AccountRequestRow {
  const { account, approval } = record;
  return {
    request_id: record.requestId,
    state: record.state,
    requested_by: record.requestedBy,
    client_request_token: record.clientRequestToken ?? null,
    content_hash: record.contentHash,
    input: JSON.stringify(record.input),
    execution_input: record.executionInput,
    account_name: account.accountName,
    account_name_key: account.accountName.toLowerCase(),
    email_key: account.email.toLowerCase(),
    organizational_unit_path: account.organizationalUnit,
    owner: account.owner.toLowerCase(),
    account_id: record.accountId ?? null,
    execution_arn: record.executionArn ?? null,
    pipeline_execution_id: record.pipelineExecutionId ?? null,
    steps: JSON.stringify(record.steps),
    checks: toJson(record.checks),
    mail: toJson(record.mail),
    error: toJson(record.error),
    approval_group: approval?.group ?? null,
    approval_decision: approval?.decision ?? null,
    approval_decided_by: approval?.decidedBy ?? null,
    approval_decided_at: approval?.decidedAt ?? null,
    approval_comment: approval?.comment ?? null,
    cancel_requested_by: record.cancelRequestedBy ?? null,
    retry_of: record.retryOf ?? null,
    retried_by: record.retriedBy ?? null,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    started_at: record.startedAt ?? null,
    ended_at: record.endedAt ?? null,
    start_attempts: record.startAttempts,
    notified_state: record.notifiedState ?? null,
  };
}
