import { DataScope } from '../data/DataScope';
import { MapState } from '../definition/StateMachineDefinition';
import { ExecutionError } from '../errors/ExecutionError';
import { readNumber } from './readNumber';
import { BranchObserver } from './runBranches';
import { recordNext, StateRun } from './StateRun';

/**
 * Records the iterations of a Map state and counts the failures it tolerates.
 * A tolerated failure takes the place of the iteration's output as
 * `{ Error, Cause }`.
 *
 * @param run - the visit of the Map state
 * @param options - `items`: how many there are. `scope`: what the paths of the
 * tolerance are asked of
 * @returns beyond the tolerance its verdict is
 * `States.ExceedToleratedFailureThreshold`
 * @throws ExecutionError `States.Runtime` when such a path selects no number
 */
export function createMapObserver(
  run: StateRun<MapState>,
  options: { items: number; scope: DataScope },
): BranchObserver {
  const { environment, name, state } = run;
  const tolerance = toleranceOf(state, options);
  let failures = 0;
  return {
    onStart(index, scope) {
      recordNext({ environment, scope }, 'MapIterationStarted', {
        name,
        index,
      });
    },
    onSuccess(index, scope) {
      recordNext({ environment, scope }, 'MapIterationSucceeded', {
        name,
        index,
      });
    },
    onAbort(index, reason) {
      environment.history.record({
        type: 'MapIterationAborted',
        previousEventId: reason.eventId,
        details: { name, index },
      });
    },
    onFailure(index, scope, error) {
      environment.history.record({
        type: 'MapIterationFailed',
        previousEventId: scope.lastEventId,
        details: { name, index },
      });
      if (tolerance === undefined) {
        return { error };
      }
      failures += 1;
      if (failures > tolerance) {
        const cause = `The specified tolerated failure threshold was exceeded: ${failures} of ${options.items} items failed, the last with ${error.message}`;
        return {
          error: new ExecutionError(
            'States.ExceedToleratedFailureThreshold',
            cause,
            { eventId: scope.lastEventId },
          ),
        };
      }
      return {
        output: { Error: error.errorName, Cause: error.errorCause ?? '' },
      };
    },
  };
}

/** How many iterations may fail; undefined when the state says nothing of it. */
function toleranceOf(
  state: MapState,
  { items, scope }: { items: number; scope: DataScope },
): number | undefined {
  const count = readNumber('ToleratedFailureCount', {
    value: state.ToleratedFailureCount,
    path: state.ToleratedFailureCountPath,
    least: 0,
    scope,
  });
  const percentage = readNumber('ToleratedFailurePercentage', {
    value: state.ToleratedFailurePercentage,
    path: state.ToleratedFailurePercentagePath,
    least: 0,
    most: 100,
    integer: false,
    scope,
  });
  const limits = [
    ...(count === undefined ? [] : [count]),
    ...(percentage === undefined ? [] : [(items * percentage) / 100]),
  ];
  // With both, the one that is passed first ends the state.
  return limits.length > 0 ? Math.min(...limits) : undefined;
}
