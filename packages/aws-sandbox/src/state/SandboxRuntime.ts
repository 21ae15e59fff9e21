import { SandboxClock } from './SandboxClock';
import { SandboxEvents } from './SandboxEvents';
import { SandboxLogger } from './SandboxLogger';
import { SandboxState } from './SandboxState';

/**
 * What every service of the sandbox shares.
 *
 * @public
 */
export interface SandboxRuntime {
  /** The JSON stores of all services, kept in the snapshot. */
  readonly state: SandboxState;
  /** Timestamps and waits. */
  readonly clock: SandboxClock;
  /** The internal bus by which services tell each other what happened. */
  readonly events: SandboxEvents;
  /** Where the sandbox writes what it does. */
  readonly logger: SandboxLogger;
  /** `http://127.0.0.1:<port>`; known once the server listens. */
  readonly url: string;
  /** Twelve digits of the organization's management account. */
  readonly managementAccountId: string;
  /** Aborted when the sandbox closes: background work ends by it. */
  readonly signal: AbortSignal;
}
