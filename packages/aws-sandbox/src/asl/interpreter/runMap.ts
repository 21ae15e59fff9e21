import { JsonArray, JsonValue } from '@backstage/types';
import { DataScope } from '../data/DataScope';
import { fillTemplate } from '../data/fillTemplate';
import { filterData, readPath } from '../data/readPath';
import { MapState, StatesBlock } from '../definition/StateMachineDefinition';
import { ExecutionError } from '../errors/ExecutionError';
import { createMapObserver } from './createMapObserver';
import { readNumber } from './readNumber';
import { recordFailedState } from './recordFailedState';
import { Branch, RunBlock, runBranches } from './runBranches';
import { runWithRetries } from './runWithRetries';
import { dataScopeOf, recordNext, StateOutcome, StateRun } from './StateRun';

/** As many iterations of an inline Map state run at once when it names no number. */
const MOST_CONCURRENT = 40;

/** Runs an inline Map state: its result is the list of its iterations' outputs. */
export function runMap(
  run: StateRun<MapState>,
  runBlock: RunBlock,
): Promise<StateOutcome> {
  return runWithRetries(run, {
    attempt: () => attemptMap(run, runBlock),
    onFailure: error => recordFailedState(run, error),
  });
}

async function attemptMap(
  run: StateRun<MapState>,
  runBlock: RunBlock,
): Promise<JsonValue> {
  const { environment, scope, state } = run;
  const filtered = filterData(state.InputPath, dataScopeOf(run, run.input));
  const data = dataScopeOf(run, filtered);
  const items = readItems(state, data);
  const block = state.ItemProcessor ?? state.Iterator;
  const concurrency = readNumber('MaxConcurrency', {
    value: state.MaxConcurrency,
    path: state.MaxConcurrencyPath,
    least: 0,
    scope: data,
  });
  const observer = createMapObserver(run, { items: items.length, scope: data });
  recordNext(run, 'MapStateStarted', { length: items.length });
  const outputs = await runBranches(run, {
    // The definition's check has seen that one of the two is there.
    branches: block ? branchesOf(run, { block, items, filtered }) : [],
    concurrency: concurrency || MOST_CONCURRENT,
    observer,
    runBlock,
  });
  environment.history.record({
    type: 'MapStateSucceeded',
    previousEventId: scope.lastEventId,
  });
  return outputs;
}

function readItems(state: MapState, scope: DataScope): JsonArray {
  const path = state.ItemsPath ?? '$';
  const items = readPath(path, scope);
  if (!Array.isArray(items)) {
    throw new ExecutionError(
      'States.Runtime',
      `Reference path "${path}" must point to array.`,
    );
  }
  return items;
}

function branchesOf(
  run: StateRun<MapState>,
  options: { block: StatesBlock; items: JsonArray; filtered: JsonValue },
): Branch[] {
  const { block, filtered, items } = options;
  const selector = run.state.ItemSelector ?? run.state.Parameters;
  return items.map((value, index) => {
    const item = { Index: index, Value: value };
    const scope = dataScopeOf(run, filtered, { Map: { Item: item } });
    return {
      block,
      item,
      input: selector ? fillTemplate(selector, scope) : value,
    };
  });
}
