import { SandboxClock } from './SandboxClock';
import { SandboxEvents } from './SandboxEvents';
import { SandboxLogger } from './SandboxLogger';
import { SandboxRuntime } from './SandboxRuntime';
import { SandboxState } from './SandboxState';

/** A runtime whose address is set once the server listens. */
export interface OpenRuntime extends SandboxRuntime {
  url: string;
  /** Ends all background work. */
  stop(): void;
}

/** Puts a runtime together. */
export function createRuntime(options: {
  state: SandboxState;
  clock: SandboxClock;
  logger: SandboxLogger;
  managementAccountId: string;
}): OpenRuntime {
  const controller = new AbortController();
  return {
    ...options,
    events: SandboxEvents.create({ logger: options.logger }),
    url: '',
    signal: controller.signal,
    stop: () => controller.abort(new Error('The sandbox closes')),
  };
}
