import { JsonValue } from '@backstage/types';
import { fillTemplate } from '../data/fillTemplate';
import { filterData } from '../data/readPath';
import { ParallelState } from '../definition/StateMachineDefinition';
import { BranchObserver, RunBlock, runBranches } from './runBranches';
import { recordFailedState } from './recordFailedState';
import { runWithRetries } from './runWithRetries';
import { dataScopeOf, recordNext, StateOutcome, StateRun } from './StateRun';

/** Runs a Parallel state: all branches get its input; its result is the list of their outputs. */
export function runParallel(
  run: StateRun<ParallelState>,
  runBlock: RunBlock,
): Promise<StateOutcome> {
  const { environment, scope, state } = run;
  const { history } = environment;
  const observer: BranchObserver = {
    onFailure(_, inner, error) {
      if (inner.stateType === 'Task') {
        history.record({
          type: 'TaskStateAborted',
          previousEventId: inner.lastEventId,
        });
      }
      return { error };
    },
  };
  return runWithRetries(run, {
    async attempt(): Promise<JsonValue> {
      const filtered = filterData(state.InputPath, dataScopeOf(run, run.input));
      const input = state.Parameters
        ? fillTemplate(state.Parameters, dataScopeOf(run, filtered))
        : filtered;
      recordNext(run, 'ParallelStateStarted');
      const outputs = await runBranches(run, {
        branches: state.Branches.map(block => ({ block, input })),
        concurrency: state.Branches.length,
        observer,
        runBlock,
      });
      history.record({
        type: 'ParallelStateSucceeded',
        previousEventId: scope.lastEventId,
      });
      return outputs;
    },
    onFailure: error => recordFailedState(run, error),
  });
}
