import { describeCoverage } from '../coverage/describeCoverage';
import { renderCoverage } from '../coverage/renderCoverage';
import { outboxMessages } from '../outbox/OutboxStore';
import { renderOutbox } from '../outbox/renderOutbox';
import { SandboxRuntime } from '../state/SandboxRuntime';
import { SandboxService } from '../wire/SandboxService';
import { SandboxPages } from '../wire/startWireServer';
import { htmlResponse, jsonResponse } from './pageResponse';

/** The sandbox's own pages, under `/_sandbox/`. */
export function createPages(options: {
  runtime: SandboxRuntime;
  services: readonly SandboxService[];
}): SandboxPages {
  const { runtime, services } = options;
  const { state } = runtime;
  return {
    '/_sandbox/health': () =>
      jsonResponse({
        status: 'ok',
        managementAccountId: runtime.managementAccountId,
        services: services.map(({ id }) => id).sort(),
        timeScale: runtime.clock.timeScale,
      }),
    '/_sandbox/coverage': () =>
      htmlResponse(renderCoverage(describeCoverage(services))),
    '/_sandbox/coverage.json': () =>
      jsonResponse({ services: describeCoverage(services) }),
    '/_sandbox/outbox': () => htmlResponse(renderOutbox(outboxMessages(state))),
    '/_sandbox/outbox.json': () =>
      jsonResponse({ messages: outboxMessages(state) }),
  };
}
