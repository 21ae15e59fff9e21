import { accountRequestSteps } from '@landing-zone/core/accounts';
import type { AccountRequestStep } from '@landing-zone/plugin-landing-zone-common';

/**
 * The steps of an account request, the first of which are done and the next of
 * which runs.
 *
 * @param options - `done` is how many are done; `running` is false when none
 * runs.
 */
export function stepsFixture(
  options: { done?: number; running?: boolean } = {},
): AccountRequestStep[] {
  const { done = 0, running = true } = options;
  return accountRequestSteps.map(({ id, title }, index) => {
    const minute = String(index).padStart(2, '0');
    const startedAt = `2026-11-23T09:${minute}:00.000Z`;
    if (index < done) {
      const endedAt = `2026-11-23T09:${minute}:30.000Z`;
      return { id, title, state: 'succeeded', attempts: 1, startedAt, endedAt };
    }
    if (index === done && running) {
      return { id, title, state: 'running', attempts: 1, startedAt };
    }
    return { id, title, state: 'pending', attempts: 0 };
  });
}
