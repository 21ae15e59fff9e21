import { JsonValue } from '@backstage/types';
import { StatesBlock } from '../definition/StateMachineDefinition';
import { runState } from './runState';
import { BranchScope, ExecutionEnvironment, StatePosition } from './StateRun';

/**
 * Runs the states of a block from one to the next until one ends it.
 *
 * @param options - `input`: of the first state. `position`: where to begin
 * instead, of an execution that goes on after a restart
 * @returns the output of the last state
 * @throws ExecutionError when a state fails, the reason when the scope's
 * signal is aborted
 */
export async function runBlock(options: {
  block: StatesBlock;
  input: JsonValue;
  position?: StatePosition;
  environment: ExecutionEnvironment;
  scope: BranchScope;
}): Promise<JsonValue> {
  const { block, environment, input, scope } = options;
  let position = options.position ?? { state: block.StartAt, input };
  for (;;) {
    scope.onState?.(position);
    const outcome = await runState({
      state: block.States[position.state],
      position,
      environment,
      scope,
      runBlock,
    });
    if (outcome.next === undefined) {
      return outcome.output;
    }
    position = { state: outcome.next, input: outcome.output };
  }
}
