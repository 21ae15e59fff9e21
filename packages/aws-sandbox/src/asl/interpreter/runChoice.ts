import { DataScope } from '../data/DataScope';
import { filterData, queryPath, readPath } from '../data/readPath';
import { ChoiceRule } from '../definition/ChoiceRule';
import { ChoiceState } from '../definition/StateMachineDefinition';
import { ExecutionError } from '../errors/ExecutionError';
import { compareValues, hasType } from './compareValues';
import { dataScopeOf, StateOutcome, StateRun } from './StateRun';

/**
 * Runs a Choice state: the first rule that holds names the next state.
 *
 * @throws ExecutionError `States.Runtime` when no rule holds and there is no
 * Default, or when a rule's variable is not there (but for `IsPresent`)
 */
export function runChoice(run: StateRun<ChoiceState>): StateOutcome {
  const { input, state } = run;
  const filtered = filterData(state.InputPath, dataScopeOf(run, input));
  const scope = dataScopeOf(run, filtered);
  const rule = state.Choices.find(choice => holds(choice, scope));
  const next = rule?.Next ?? state.Default;
  if (next === undefined) {
    throw new ExecutionError(
      'States.Runtime',
      'Failed to transition out of the state. The state does not point to a next state.',
    );
  }
  return { output: filterData(state.OutputPath, scope), next };
}

function holds(rule: ChoiceRule, scope: DataScope): boolean {
  switch (rule.kind) {
    case 'And':
      return rule.rules.every(inner => holds(inner, scope));
    case 'Or':
      return rule.rules.some(inner => holds(inner, scope));
    case 'Not':
      return !holds(rule.rule, scope);
    default: {
      const variable = queryPath(rule.variable, scope);
      if (!variable.found && rule.operator !== 'IsPresent') {
        throw new ExecutionError(
          'States.Runtime',
          `Invalid path '${rule.variable}': The choice state's condition path references an invalid value.`,
        );
      }
      const value = variable.found ? variable.value : undefined;
      if (rule.operator.startsWith('Is')) {
        return hasType(rule.operator, value) === rule.operand;
      }
      const operand = rule.byPath
        ? readPath(String(rule.operand), scope)
        : rule.operand;
      return compareValues(rule.operator, value ?? null, operand);
    }
  }
}
