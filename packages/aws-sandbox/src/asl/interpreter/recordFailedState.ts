import { ExecutionError } from '../errors/ExecutionError';
import { recordNext, StateRun } from './StateRun';

/**
 * Adds `ParallelStateFailed` or `MapStateFailed`. `States.Runtime` ends the
 * execution at once and leaves no such event.
 */
export function recordFailedState(run: StateRun, error: ExecutionError): void {
  if (!error.terminal) {
    recordNext(run, `${run.state.Type}StateFailed`);
  }
}
