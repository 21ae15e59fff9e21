import type { AccountRequestState } from '@landing-zone/plugin-landing-zone-common';

const KEYS = {
  'awaiting-approval': 'requests.state.awaitingApproval',
  starting: 'requests.state.starting',
  running: 'requests.state.running',
  succeeded: 'requests.state.succeeded',
  failed: 'requests.state.failed',
  canceled: 'requests.state.canceled',
  rejected: 'requests.state.rejected',
} as const;

/**
 * The translation key of the name of an account request's state.
 *
 * @param state - State of the request.
 */
export function requestStateKey<TState extends AccountRequestState>(
  state: TState,
): (typeof KEYS)[TState] {
  return KEYS[state];
}
