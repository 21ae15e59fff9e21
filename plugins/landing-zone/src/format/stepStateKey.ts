import type { AccountRequestStep } from '@landing-zone/plugin-landing-zone-common';

const KEYS = {
  pending: 'requests.step.state.pending',
  running: 'requests.step.state.running',
  succeeded: 'requests.step.state.succeeded',
  failed: 'requests.step.state.failed',
  skipped: 'requests.step.state.skipped',
} as const;

/**
 * The translation key of the name of a step's state.
 *
 * @param state - State of a step of an account request.
 */
export function stepStateKey<TState extends AccountRequestStep['state']>(
  state: TState,
): (typeof KEYS)[TState] {
  return KEYS[state];
}
