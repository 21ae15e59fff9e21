import { ManualClock } from './ManualClock';
import { SandboxClock } from './SandboxClock';
import { SandboxEvents } from './SandboxEvents';
import { SandboxLogger } from './SandboxLogger';
import { SandboxRuntime } from './SandboxRuntime';
import { SandboxState } from './SandboxState';

const silent: SandboxLogger = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
};

/**
 * A runtime for tests of one part: state in memory, nothing listens.
 *
 * @param options - `clock`: default a ManualClock; `logger`: default silent
 */
export async function createTestRuntime(
  options: { clock?: SandboxClock; logger?: SandboxLogger } = {},
): Promise<SandboxRuntime> {
  const { clock = ManualClock.create(), logger = silent } = options;
  return {
    state: await SandboxState.load(),
    clock,
    events: SandboxEvents.create({ logger }),
    logger,
    url: 'http://127.0.0.1:9',
    managementAccountId: '100000000001',
    signal: new AbortController().signal,
  };
}
