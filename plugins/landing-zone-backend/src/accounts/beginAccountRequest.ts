import {
  accountRequestSteps,
  type AccountRequestExecutionInput,
  type CanonicalAccountRequest,
} from '@landing-zone/core/accounts';
import type { AccountRequestRecord } from '../store/AccountRequestRecord';
import { findApprovalGroup } from './findApprovalGroup';
import { stringifyJson } from './stringifyJson';

/**
 * Makes the record of a new request, which waits for approval or is to be
 * started.
 *
 * @param options - The completed request, who made it, the failed request it
 * is made from, the configured approvals, and the time since the epoch in
 * milliseconds.
 */
export function beginAccountRequest(options: {
  requestId: string;
  requestedBy: string;
  requesterEmail?: string;
  account: CanonicalAccountRequest;
  retryOf?: AccountRequestRecord;
  approvals: { organizationalUnit: string; group: string }[];
  now: number;
}): Omit<AccountRequestRecord, 'contentHash' | 'input'> {
  const { requestId, requestedBy, requesterEmail, account, retryOf } = options;
  const { approvals, now } = options;
  const input: AccountRequestExecutionInput = {
    requestId,
    requestedBy,
    ...(requesterEmail && { requesterEmail }),
    account,
  };
  const group = findApprovalGroup({
    organizationalUnit: account.organizationalUnit,
    approvals,
  });
  // A retry asks for nothing new, so an approval holds for it, unless it was
  // given by the one who asks now.
  const approved =
    retryOf?.approval?.decision === 'approve' &&
    retryOf.approval.group === group &&
    retryOf.approval.decidedBy !== requestedBy;
  const waits = group !== undefined && !approved;
  const time = new Date(now).toISOString();
  return {
    requestId,
    requestedBy,
    state: waits ? 'awaiting-approval' : 'starting',
    executionInput: stringifyJson(input),
    account,
    ...(waits && { approval: { group } }),
    ...(approved && { approval: retryOf.approval }),
    steps: accountRequestSteps.map(({ id, title }) => ({
      id,
      title,
      state: 'pending',
      attempts: 0,
    })),
    createdAt: time,
    updatedAt: time,
    startedAt: waits ? undefined : time,
    startAttempts: 0,
  };
}
