import { ActionRun } from '../../services/code-pipeline/ActionRunner';
import { LandingZoneContext } from '../LandingZoneContext';

/** The work of one stage in one execution. */
export interface StageRun {
  context: LandingZoneContext;
  run: ActionRun;
  /**
   * Waits until a part of the action's time has passed since its start, also
   * when the sandbox was closed in between.
   *
   * @param share - from 0 to 1
   * @param signal - ends the wait; default: the run's own
   */
  waitFor(share: number, signal?: AbortSignal): Promise<void>;
}

/**
 * Does what a stage does, or takes it up again.
 *
 * @returns a line for the history
 * @throws ActionFailure as the accelerator fails
 */
export type StageWork = (stage: StageRun) => Promise<string>;
