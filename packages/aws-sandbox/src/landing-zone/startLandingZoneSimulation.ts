import { PipelineEngine } from '../services/code-pipeline/PipelineEngine';
import { ProvisionedProducts } from '../services/service-catalog/ProvisionedProducts';
import { OrganizationFile } from '../state/organizationFile';
import { SandboxRuntime } from '../state/SandboxRuntime';
import { createLandingZoneActions } from './createLandingZoneActions';
import { createPipelineDeclaration } from './createPipelineDeclaration';
import { FaultPlan, LandingZoneFault } from './FaultPlan';
import { LandingZoneClients } from './LandingZoneClients';
import { LandingZoneContext, LandingZoneStore } from './LandingZoneContext';
import { LandingZoneSettings } from './LandingZoneSettings';
import { seedLandingZone } from './seedLandingZone';

/**
 * A landing zone that runs in the sandbox.
 *
 * @public
 */
export interface LandingZoneSimulation {
  /**
   * Lets the next run that reaches a stage fail there; for tests.
   *
   * @throws InputError for a stage that cannot fail, or without a landing zone
   */
  failNextRun(fault: LandingZoneFault): void;
  /** Ends its work; executions in progress go on after the next start. */
  close(): void;
}

/**
 * Starts the simulation of the Landing Zone Accelerator: seeds its archive,
 * pipeline and leftovers when the sandbox is new, and takes up the executions
 * that were in progress when it was closed. It works through AWS's own API, so
 * the sandbox must be listening.
 *
 * @param runtime - the sandbox
 * @param organization - the organization file; without a landing zone in it
 * there is none, and nothing is started
 * @throws InputError when the files of the first archive are not a configuration
 *
 * @public
 */
export async function startLandingZoneSimulation(
  runtime: SandboxRuntime,
  organization: OrganizationFile,
): Promise<LandingZoneSimulation> {
  const settings = toSettings(organization);
  if (!settings) {
    return {
      failNextRun: fault => FaultPlan.of(runtime).add(fault),
      close: () => undefined,
    };
  }
  const { managementAccountId, region } = settings;
  const clients = LandingZoneClients.create({
    url: runtime.url,
    region,
    managementAccountId,
  });
  const closing = new AbortController();
  const context: LandingZoneContext = {
    runtime,
    signal: AbortSignal.any([closing.signal, runtime.signal]),
    settings,
    clients,
    products: ProvisionedProducts.of(runtime),
    store: runtime.state.store<LandingZoneStore>('landing-zone', () => ({
      requests: {},
      deployed: {},
      aliases: {},
    })),
    faults: FaultPlan.create({
      runtime,
      stages: settings.stages.map(({ name }) => name),
    }),
  };
  try {
    await seedLandingZone(context);
  } catch (error) {
    clients.destroy();
    throw error;
  }
  const opened = PipelineEngine.of(runtime).open({
    accountId: managementAccountId,
    region,
    declaration: createPipelineDeclaration(settings),
    runner: createLandingZoneActions(context),
  });
  return {
    failNextRun: fault => context.faults.add(fault),
    close() {
      closing.abort();
      opened.close();
      clients.destroy();
    },
  };
}

function toSettings(file: OrganizationFile): LandingZoneSettings | undefined {
  const { landingZone, memberRoleName } = file;
  const { managementAccountId, region } = file.organization;
  return (
    landingZone && {
      ...landingZone,
      managementAccountId,
      region,
      memberRoleName,
    }
  );
}
