import {
  canonicalizeAccountRequest,
  parseAccountRequest,
  stringifyCanonical,
  type AccountRequestInput,
} from '@landing-zone/core/accounts';
import type { AccountRequestRecord } from '../store/AccountRequestRecord';

/** Input of a request that breaks no rule. */
export const exampleInput: AccountRequestInput = {
  accountName: 'payments-test',
  supportEmails: ['payments@example.com'],
  organizationalUnit: 'Workloads/Development',
  owner: 'group:default/payments',
  environment: 'development',
  purpose: 'Payments under test',
};

/** A request as it is stored, made from {@link exampleInput}. */
export function exampleRequest(
  requestId: string,
  overrides: Partial<AccountRequestRecord> & {
    input?: AccountRequestRecord['input'];
  } = {},
): AccountRequestRecord {
  const input = overrides.input ?? parseAccountRequest(exampleInput);
  const account = canonicalizeAccountRequest({
    request: input,
    policy: {
      rootEmail: { prefix: 'aws', domain: 'example.com' },
      environments: ['development'],
      defaultTags: {},
    },
    requestId,
  });
  const time = '2026-01-01T00:00:00.000Z';
  return {
    requestId,
    state: 'starting',
    requestedBy: 'user:default/ada',
    contentHash: 'hash',
    input,
    executionInput: stringifyCanonical({
      requestId,
      requestedBy: 'user:default/ada',
      account: { ...account },
    }),
    account,
    steps: [],
    createdAt: time,
    updatedAt: time,
    startAttempts: 0,
    ...overrides,
  };
}
