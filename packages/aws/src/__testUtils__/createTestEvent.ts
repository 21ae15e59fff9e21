import {
  canonicalizeAccountRequest,
  parseAccountRequest,
  type AccountRequestInput,
} from '@landing-zone/core/accounts';
import type {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
} from '../accounts/workflow/AccountRequestWorkflowState';

/**
 * Makes the event of a workflow function.
 *
 * @param options - `request`: what differs from a request for account `Payments`; `state`: further
 *   parts of the state document; `requestId`: default made of the account's name
 */
export function createTestEvent(
  options: {
    request?: Partial<AccountRequestInput>;
    state?: Partial<AccountRequestWorkflowState>;
    requestId?: string;
    executionArn?: string;
  } = {},
): AccountRequestWorkflowEvent {
  const request = parseAccountRequest({
    accountName: 'Payments',
    supportEmails: ['payments-team@example.com'],
    organizationalUnit: 'Workloads/Production',
    owner: 'group:default/payments',
    environment: 'production',
    purpose: 'Card payments',
    ...options.request,
  });
  const requestId = options.requestId ?? `request-${request.accountName}`;
  const account = canonicalizeAccountRequest({
    request,
    requestId,
    policy: {
      rootEmail: { prefix: 'aws', domain: 'example.com' },
      environments: ['development', 'production'],
      defaultTags: {},
    },
  });
  return {
    executionArn:
      options.executionArn ??
      `arn:aws:states:us-east-1:200000000001:execution:landing-zone-account-request:${requestId}`,
    state: {
      requestId,
      requestedBy: 'user:default/ada',
      requesterEmail: 'ada@example.com',
      account,
      ...options.state,
    },
  };
}
