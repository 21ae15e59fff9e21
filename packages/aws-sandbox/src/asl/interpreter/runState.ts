import { JsonObject } from '@backstage/types';
import { checkDataLimit } from '../data/checkDataLimit';
import { filterData } from '../data/readPath';
import { State } from '../definition/StateMachineDefinition';
import { locateError } from './locateError';
import { RunBlock } from './runBranches';
import { runChoice } from './runChoice';
import { runFail } from './runFail';
import { runMap } from './runMap';
import { runParallel } from './runParallel';
import { runPass } from './runPass';
import { runTask } from './runTask';
import { runWait } from './runWait';
import {
  dataScopeOf,
  ExecutionEnvironment,
  BranchScope,
  recordNext,
  StateOutcome,
  StatePosition,
  StateRun,
} from './StateRun';

/**
 * Visits one state: records that it is entered, runs it, checks its output's
 * size and records that it is left.
 *
 * @param options - `position`: the state's name and input. `runBlock`: runs the
 * states inside a Map or Parallel state
 * @throws ExecutionError that says where it happened, or the reason of an abort
 */
export async function runState(options: {
  state: State;
  position: StatePosition;
  environment: ExecutionEnvironment;
  scope: BranchScope;
  runBlock: RunBlock;
}): Promise<StateOutcome> {
  const { environment, position, runBlock, scope, state } = options;
  const { input, state: name } = position;
  scope.signal.throwIfAborted();
  scope.stateType = state.Type;
  const inputText = JSON.stringify(input);
  const run: StateRun = {
    name,
    state,
    input,
    enteredEventId: recordNext(
      { environment, scope },
      `${state.Type}StateEntered`,
      { name, input: inputText, inputDetails: { truncated: false } },
    ),
    enteredTime: environment.clock.now().toISOString(),
    retryCount: 0,
    environment,
    scope,
  };
  try {
    const outcome = await dispatch(run, runBlock);
    const output = checkDataLimit(outcome.output, { source: name });
    const details: JsonObject = {
      name,
      output,
      outputDetails: { truncated: false },
    };
    recordNext(run, `${state.Type}StateExited`, details);
    return outcome;
  } catch (error) {
    throw locateError(error, run);
  }
}

function dispatch(
  run: StateRun,
  runBlock: RunBlock,
): StateOutcome | Promise<StateOutcome> {
  const { state } = run;
  switch (state.Type) {
    case 'Task':
      return runTask({ ...run, state });
    case 'Pass':
      return runPass({ ...run, state });
    case 'Choice':
      return runChoice({ ...run, state });
    case 'Wait':
      return runWait({ ...run, state });
    case 'Map':
      return runMap({ ...run, state }, runBlock);
    case 'Parallel':
      return runParallel({ ...run, state }, runBlock);
    case 'Fail':
      return runFail({ ...run, state });
    default: {
      const filtered = filterData(state.InputPath, dataScopeOf(run, run.input));
      return {
        output: filterData(state.OutputPath, dataScopeOf(run, filtered)),
      };
    }
  }
}
