import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { stepsFixture } from './stepsFixture';

/**
 * A running account request, for tests and the development page.
 *
 * @param changes - What is different.
 */
export function accountRequestFixture(
  changes: Partial<AccountRequestResource> = {},
): AccountRequestResource {
  return {
    requestId: 'request-0001',
    state: 'running',
    account: {
      accountName: 'payments-test',
      email: 'aws-accounts+payments-test@example.com',
      supportEmails: ['payments@example.com'],
      organizationalUnit: 'Workloads/Test',
      owner: 'group:default/payments',
      environment: 'test',
      purpose: 'Tests of card payments',
      tags: { team: 'payments' },
      forceUpdate: false,
      bypassCreation: false,
    },
    requestedBy: 'user:default/mona',
    createdAt: '2026-11-23T09:00:00.000Z',
    updatedAt: '2026-11-23T09:01:00.000Z',
    steps: stepsFixture({ done: 1 }),
    cancelable: false,
    approvable: false,
    retryable: false,
    usualDurationSeconds: 2_700,
    ...changes,
  };
}
