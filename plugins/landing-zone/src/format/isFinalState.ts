import type { AccountRequestState } from '@landing-zone/plugin-landing-zone-common';

const FINAL_STATES: readonly AccountRequestState[] = [
  'succeeded',
  'failed',
  'canceled',
  'rejected',
];

/**
 * Whether an account request has come to its end, so that nothing of it
 * changes any more.
 *
 * @param state - State of the request.
 */
export function isFinalState(state: AccountRequestState): boolean {
  return FINAL_STATES.includes(state);
}
