import type { AccountRequestWorkflowState } from '../accounts/workflow/AccountRequestWorkflowState';

/** The part of the state document that FindAccount leaves for account `Orders` of the test organization. */
export const foundState: Pick<AccountRequestWorkflowState, 'found'> = {
  found: {
    status: 'found',
    since: '2026-01-01T00:00:00.000Z',
    accountId: '200000000004',
    state: 'ACTIVE',
  },
};
