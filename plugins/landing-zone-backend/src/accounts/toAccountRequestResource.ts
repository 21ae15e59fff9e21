import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import type { AccountAccess } from '../permissions/AccountAccess';
import {
  endStates,
  type AccountRequestRecord,
} from '../store/AccountRequestRecord';
import type { Caller } from './Caller';
import { toResourceEntityRef } from './toAccountResource';

/** Whether a caller may stop a request, whatever its state. */
export function mayCancel(
  record: AccountRequestRecord,
  caller: Caller,
  access: AccountAccess,
): boolean {
  return (
    caller.userEntityRef !== undefined &&
    (record.requestedBy === caller.userEntityRef || access.mayApprove)
  );
}

/** Whether a caller may decide on a request, whatever its state. */
export function mayDecide(
  record: AccountRequestRecord,
  caller: Caller,
  access: AccountAccess,
): boolean {
  return (
    record.approval !== undefined &&
    caller.userEntityRef !== undefined &&
    access.mayApprove &&
    caller.ownershipEntityRefs.includes(record.approval.group) &&
    record.requestedBy !== caller.userEntityRef
  );
}

/** Whether a caller may make a new request from a request. */
export function mayRetry(
  record: AccountRequestRecord,
  caller: Caller,
  access: AccountAccess,
): boolean {
  return (
    caller.userEntityRef !== undefined &&
    access.mayRequest({
      organizationalUnitPath: record.account.organizationalUnit,
      owner: record.account.owner,
    })
  );
}

function hasWritten(record: AccountRequestRecord): boolean {
  const step = record.steps.find(({ id }) => id === 'WriteConfiguration');
  return step !== undefined && step.state !== 'pending';
}

/**
 * Turns a stored request into one of the HTTP API.
 *
 * @param options - The request, who looks at it, what they may do, and how
 * long such a request usually takes.
 */
export function toAccountRequestResource(options: {
  record: AccountRequestRecord;
  caller: Caller;
  access: AccountAccess;
  usualDurationSeconds?: number;
}): AccountRequestResource {
  const { record, caller, access, usualDurationSeconds } = options;
  return {
    requestId: record.requestId,
    state: record.state,
    account: record.account,
    requestedBy: record.requestedBy,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    endedAt: record.endedAt,
    accountId: record.accountId,
    entityRef: record.accountId && toResourceEntityRef(record.accountId),
    executionArn: record.executionArn,
    pipelineExecutionId: record.pipelineExecutionId,
    approval: record.approval,
    steps: record.steps,
    checks: record.checks,
    mail: record.mail,
    error: record.error,
    cancelable:
      !endStates.includes(record.state) &&
      !hasWritten(record) &&
      mayCancel(record, caller, access),
    approvable:
      record.state === 'awaiting-approval' && mayDecide(record, caller, access),
    retryable:
      record.state === 'failed' &&
      record.retriedBy === undefined &&
      mayRetry(record, caller, access),
    retriedBy: record.retriedBy,
    usualDurationSeconds,
  };
}
