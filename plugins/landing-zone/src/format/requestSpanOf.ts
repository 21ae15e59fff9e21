import type { AccountRequestResource } from '@landing-zone/plugin-landing-zone-common';
import { isFinalState } from './isFinalState';

/**
 * From when to when the work on a request lasts. The wait for an approval is
 * left out, because it says nothing about how long the work takes.
 *
 * @param request - The request.
 * @returns Times in ISO 8601; `endedAt` is absent while the work goes on.
 */
export function requestSpanOf(request: AccountRequestResource): {
  startedAt: string;
  endedAt?: string;
} {
  const { createdAt, updatedAt, endedAt, state, steps } = request;
  const [firstStart] = steps
    .flatMap(step => (step.startedAt ? [step.startedAt] : []))
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return {
    startedAt: firstStart ?? createdAt,
    endedAt: isFinalState(state) ? endedAt ?? updatedAt : undefined,
  };
}
