import { JsonValue } from '@backstage/types';
import { applyResultPath } from '../data/applyResultPath';
import { fillTemplate } from '../data/fillTemplate';
import { filterData } from '../data/readPath';
import { Retrier } from '../definition/errorHandlingSchemas';
import { WorkState } from '../definition/StateMachineDefinition';
import { ExecutionError } from '../errors/ExecutionError';
import { matchesError } from '../errors/matchesError';
import { locateError } from './locateError';
import { retryDelay } from './retryDelay';
import { dataScopeOf, StateOutcome, StateRun } from './StateRun';

/**
 * Does the work of a state as often as its Retry allows, and hands its result
 * on through ResultSelector, ResultPath and OutputPath, or its failure through
 * Catch.
 *
 * @param run - the visit
 * @param options - `attempt`: does the work once. `onFailure`: told of the
 * failure that no Retry takes up, before Catch looks at it
 * @throws ExecutionError when Catch does not take it up either
 */
export async function runWithRetries<S extends WorkState>(
  run: StateRun<S>,
  options: {
    attempt(): Promise<JsonValue>;
    onFailure?(error: ExecutionError): void;
  },
): Promise<StateOutcome> {
  const { environment, scope, state } = run;
  const used = new Map<Retrier, number>();
  for (;;) {
    try {
      const output = finish(run, await options.attempt());
      return { output, next: state.Next };
    } catch (thrown) {
      const error = locateError(thrown, run);
      if (!(error instanceof ExecutionError)) {
        throw error;
      }
      // What follows, follows the last event of the branch that failed.
      scope.lastEventId = error.eventId ?? scope.lastEventId;
      const delay = nextDelay(run, error, used);
      if (delay === undefined) {
        options.onFailure?.(error);
        return catchError(run, error);
      }
      run.retryCount += 1;
      await environment.clock.sleep(delay, scope.signal);
    }
  }
}

function catchError(
  { input, scope, state }: StateRun<WorkState>,
  error: ExecutionError,
): StateOutcome {
  const catcher = state.Catch?.find(({ ErrorEquals }) =>
    matchesError({ errorEquals: ErrorEquals, error }),
  );
  if (!catcher) {
    throw error.at(scope.lastEventId);
  }
  const output = applyResultPath({
    path: catcher.ResultPath,
    input,
    result: { Error: error.errorName, Cause: error.errorCause ?? '' },
  });
  return { output, next: catcher.Next };
}

function finish(run: StateRun<WorkState>, result: JsonValue): JsonValue {
  const { input, state } = run;
  const selected = state.ResultSelector
    ? fillTemplate(state.ResultSelector, dataScopeOf(run, result))
    : result;
  const joined = applyResultPath({
    path: state.ResultPath,
    input,
    result: selected,
  });
  return filterData(state.OutputPath, dataScopeOf(run, joined));
}

/** Milliseconds until the next attempt, undefined when there is none. */
function nextDelay(
  run: StateRun<WorkState>,
  error: ExecutionError,
  used: Map<Retrier, number>,
): number | undefined {
  const retrier = run.state.Retry?.find(({ ErrorEquals }) =>
    matchesError({ errorEquals: ErrorEquals, error }),
  );
  if (!retrier) {
    return undefined;
  }
  const attempts = used.get(retrier) ?? 0;
  used.set(retrier, attempts + 1);
  return retryDelay({ retrier, attempts, random: run.environment.random });
}
