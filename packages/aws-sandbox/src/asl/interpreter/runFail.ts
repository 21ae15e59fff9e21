import { evaluateExpression } from '../data/fillTemplate';
import { FailState } from '../definition/StateMachineDefinition';
import { ExecutionError } from '../errors/ExecutionError';
import { dataScopeOf, StateRun } from './StateRun';

/**
 * Runs a Fail state.
 *
 * @throws ExecutionError with the state's error and cause; `States.Runtime`
 * when one of their paths selects nothing or no string
 */
export function runFail(run: StateRun<FailState>): never {
  const { scope, state } = run;
  const resolve = (
    field: string,
    text: string | undefined,
    expression: string | undefined,
  ): string | undefined => {
    if (expression === undefined) {
      return text;
    }
    const value = evaluateExpression(expression, {
      field,
      scope: dataScopeOf(run, run.input),
    });
    if (typeof value !== 'string') {
      throw new ExecutionError(
        'States.Runtime',
        `The ${field} field with value '${expression}' must reference a string, not ${JSON.stringify(
          value,
        )}`,
      );
    }
    return value;
  };
  const error = resolve('ErrorPath', state.Error, state.ErrorPath);
  const cause = resolve('CausePath', state.Cause, state.CausePath);
  // Its own words are not an evaluation error, whatever they are.
  throw new ExecutionError(error ?? '', cause, { eventId: scope.lastEventId });
}
