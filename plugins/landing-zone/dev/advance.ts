import type {
  AccountRequestResource,
  AccountRequestStep,
} from '@landing-zone/plugin-landing-zone-common';

const STEP_MS = 5_000;

/**
 * A running request as it stands now, when each of its steps takes five
 * seconds; any other request as it is.
 *
 * @param request - The request as it was.
 */
export function advance(
  request: AccountRequestResource,
): AccountRequestResource {
  if (request.state !== 'running') {
    return request;
  }
  const begin = Date.parse(request.createdAt);
  const current = Math.floor((Date.now() - begin) / STEP_MS);
  const ordinary = request.steps.length - 1;

  const steps = request.steps.map((step, index): AccountRequestStep => {
    const startedAt = new Date(begin + index * STEP_MS).toISOString();
    const endedAt = new Date(begin + (index + 1) * STEP_MS).toISOString();
    if (index >= ordinary || index > current) {
      return step;
    }
    return index === current
      ? { ...step, state: 'running', startedAt, attempts: 1 }
      : { ...step, state: 'succeeded', startedAt, endedAt, attempts: 1 };
  });
  if (current < ordinary) {
    return { ...request, steps };
  }
  return {
    ...request,
    state: 'succeeded',
    endedAt: steps[ordinary - 1].endedAt,
    steps,
    accountId: '100000000099',
    entityRef: 'resource:default/100000000099',
    checks: [{ service: 'IAM', name: 'role payments-admin', status: 'passed' }],
    mail: { sent: true },
  };
}
