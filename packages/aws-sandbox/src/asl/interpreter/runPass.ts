import { applyResultPath } from '../data/applyResultPath';
import { fillTemplate } from '../data/fillTemplate';
import { filterData } from '../data/readPath';
import { PassState } from '../definition/StateMachineDefinition';
import { dataScopeOf, StateOutcome, StateRun } from './StateRun';

/** Runs a Pass state: `Result` when it has one (null and false are some), else its input. */
export function runPass(run: StateRun<PassState>): StateOutcome {
  const { input, state } = run;
  const filtered = filterData(state.InputPath, dataScopeOf(run, input));
  const filled = state.Parameters
    ? fillTemplate(state.Parameters, dataScopeOf(run, filtered))
    : filtered;
  const joined = applyResultPath({
    path: state.ResultPath,
    input,
    result: state.Result === undefined ? filled : state.Result,
  });
  return {
    output: filterData(state.OutputPath, dataScopeOf(run, joined)),
    next: state.Next,
  };
}
