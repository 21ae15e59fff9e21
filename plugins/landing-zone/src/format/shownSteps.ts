import { accountRequestSteps } from '@landing-zone/core/accounts';
import type { AccountRequestStep } from '@landing-zone/plugin-landing-zone-common';

const ONLY_ON_FAILURE = new Set<string>(
  accountRequestSteps.filter(step => step.onlyOnFailure).map(step => step.id),
);

/**
 * The steps of an account request that concern the reader: those that clean up
 * after a failure are left out until they run.
 *
 * @param steps - Every step, as the backend gives them.
 */
export function shownSteps(steps: AccountRequestStep[]): AccountRequestStep[] {
  return steps.filter(
    ({ id, state }) =>
      !ONLY_ON_FAILURE.has(id) || (state !== 'pending' && state !== 'skipped'),
  );
}
