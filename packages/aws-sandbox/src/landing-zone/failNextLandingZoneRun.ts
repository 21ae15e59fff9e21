import { SandboxRuntime } from '../state/SandboxRuntime';
import { FaultPlan, LandingZoneFault } from './FaultPlan';

/**
 * Lets the next run of the landing zone that reaches a stage fail there. For
 * tests of what follows a failure; there is no way to it over the wire.
 *
 * @param runtime - of a running sandbox
 * @param fault - where, how and with which words
 * @throws InputError for a stage that cannot fail, or when no landing zone runs
 *
 * @public
 */
export function failNextLandingZoneRun(
  runtime: SandboxRuntime,
  fault: LandingZoneFault,
): void {
  FaultPlan.of(runtime).add(fault);
}
