import { DataScope } from '../data/DataScope';
import { filterData, readPath } from '../data/readPath';
import { timestampOf } from '../definition/ChoiceRule';
import { WaitState } from '../definition/StateMachineDefinition';
import { ExecutionError } from '../errors/ExecutionError';
import { readNumber } from './readNumber';
import { dataScopeOf, StateOutcome, StateRun } from './StateRun';

/** Runs a Wait state. A time that has passed is not waited for. */
export async function runWait(run: StateRun<WaitState>): Promise<StateOutcome> {
  const { environment, input, scope, state } = run;
  const filtered = filterData(state.InputPath, dataScopeOf(run, input));
  const wait = waitOf(run, dataScopeOf(run, filtered));
  if (wait > 0) {
    await environment.clock.sleep(wait, scope.signal);
  }
  return {
    output: filterData(state.OutputPath, dataScopeOf(run, filtered)),
    next: state.Next,
  };
}

function waitOf(run: StateRun<WaitState>, scope: DataScope): number {
  const { environment, state } = run;
  const seconds = readNumber('Seconds', {
    value: state.Seconds,
    path: state.SecondsPath,
    least: 0,
    scope,
  });
  if (seconds !== undefined) {
    return seconds * 1000;
  }
  const timestamp = state.TimestampPath
    ? readPath(state.TimestampPath, scope)
    : state.Timestamp ?? null;
  const time = timestampOf(timestamp);
  if (time === undefined) {
    throw new ExecutionError(
      'States.Runtime',
      `The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: ${
        state.TimestampPath
      } == ${JSON.stringify(timestamp)}`,
    );
  }
  return time - environment.clock.now().getTime();
}
