import { createServices } from './createServices';
import { startLandingZoneSimulation } from './landing-zone/startLandingZoneSimulation';
import { createPages } from './pages/createPages';
import { sandboxEnvironment } from './sandboxEnvironment';
import { createIdentifyCaller } from './services/sts/createIdentifyCaller';
import { createRuntime } from './state/createRuntime';
import { createSandboxClock } from './state/createSandboxClock';
import { readOrganizationFile } from './state/organizationFile';
import { SandboxLogger } from './state/SandboxLogger';
import { SandboxRuntime } from './state/SandboxRuntime';
import { SandboxState } from './state/SandboxState';
import { SandboxWorkflow } from './state/SandboxWorkflow';
import { seedState } from './state/seedState';
import { createDispatcher } from './wire/createDispatcher';
import { startWireServer } from './wire/startWireServer';

/**
 * How a sandbox is started.
 *
 * @public
 */
export interface SandboxOptions {
  /** The port on 127.0.0.1; default 0, any free one. */
  port?: number;
  /** Path of the organization file (YAML). */
  organization: string;
  /** State machines with their functions; default none. */
  workflows?: SandboxWorkflow[];
  /** How many times faster waits pass; default 60. */
  timeScale?: number;
  /** Where the sandbox keeps its memory; default nowhere. */
  snapshotFile?: string;
  /** Forget what the snapshot holds; default false. */
  fresh?: boolean;
  /** Leave the retired `Status` of accounts out; default false. */
  withoutStatus?: boolean;
  /** Default: silent. */
  logger?: SandboxLogger;
}

/**
 * A running sandbox.
 *
 * @public
 */
export interface Sandbox {
  /** `http://127.0.0.1:<port>`. */
  url: string;
  /** What an AWS client needs in its environment to find the sandbox. */
  environment: Record<string, string>;
  /** State, clock and bus, for tests. */
  runtime: SandboxRuntime;
  /** Ends background work, closes the port, writes the snapshot. */
  close(): Promise<void>;
}

const silent: SandboxLogger = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
};

/**
 * Starts a local AWS.
 *
 * @throws InputError when the organization file or the snapshot cannot be used;
 * ConflictError when the port is taken
 *
 * @public
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port = 0, snapshotFile, timeScale = 60, workflows = [] } = options;
  const { fresh, logger = silent, withoutStatus } = options;
  const organization = await readOrganizationFile(options.organization);
  const { managementAccountId, region } = organization.organization;
  const clock = createSandboxClock({ timeScale });
  const state = await SandboxState.load({ file: snapshotFile, fresh, logger });
  const runtime = createRuntime({ state, clock, logger, managementAccountId });
  await seedState(runtime, organization);
  const services = createServices(runtime, { workflows, withoutStatus });
  const server = await startWireServer({
    port,
    dispatch: createDispatcher({
      services: services.all,
      runtime,
      identify: createIdentifyCaller(runtime),
    }),
    pages: createPages({ runtime, services: services.all }),
  }).catch(async error => {
    await services.close();
    runtime.stop();
    throw error;
  });
  const { url } = server;
  runtime.url = url;

  async function close(simulation?: { close(): void }): Promise<void> {
    simulation?.close();
    await services.close();
    runtime.stop();
    await server.close();
    await state.flush();
  }

  const simulation = await startLandingZoneSimulation(
    runtime,
    organization,
  ).catch(async error => {
    await close();
    throw error;
  });
  services.resume();
  const accountId = managementAccountId;
  return {
    url,
    environment: sandboxEnvironment({ url, region, accountId }),
    runtime,
    close: () => close(simulation),
  };
}
