import { ProvisionedProducts } from '../services/service-catalog/ProvisionedProducts';
import { SandboxRuntime } from '../state/SandboxRuntime';
import { FaultPlan } from './FaultPlan';
import { LandingZoneClients } from './LandingZoneClients';
import { LandingZoneSettings } from './LandingZoneSettings';

/** What the landing zone remembers between its runs. */
export interface LandingZoneStore {
  /** Ids of `CreateAccount` requests that have not ended, by e-mail. */
  requests: Record<string, string>;
  /** Stages whose leftovers an account has, by account id. */
  deployed: Record<string, string[]>;
  /** Aliases that were set, by account id. */
  aliases: Record<string, string>;
}

/** What every stage of the landing zone works with. */
export interface LandingZoneContext {
  runtime: SandboxRuntime;
  settings: LandingZoneSettings;
  clients: LandingZoneClients;
  products: ProvisionedProducts;
  store: LandingZoneStore;
  faults: FaultPlan;
  /** Aborted when the simulation ends. */
  signal: AbortSignal;
}
