import { DefinitionProblem } from './DefinitionProblem';
import { locate } from './schemaProblems';
import { RawBlock, transitionsOf } from './walkBlocks';

/**
 * What is wrong with the ways between the states of each block: targets that
 * do not exist, states that no way leads to, blocks without an end, and names
 * that the machine has twice.
 */
export function transitionProblems(
  blocks: readonly RawBlock[],
): DefinitionProblem[] {
  return [...blocks.flatMap(blockProblems), ...duplicateNames(blocks)];
}

function blockProblems({
  path,
  startAt,
  states,
}: RawBlock): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const missing = (message: string, place: (string | number)[]) =>
    problems.push({
      code: 'MISSING_TRANSITION_TARGET',
      message,
      location: locate(place),
    });
  if (startAt !== undefined && !Object.hasOwn(states, startAt)) {
    missing(`Missing 'StartAt' target: ${startAt}`, [...path, 'StartAt']);
  }
  for (const [name, state] of Object.entries(states)) {
    for (const transition of transitionsOf(state)) {
      if (!Object.hasOwn(states, transition.target)) {
        missing(
          `Missing '${transition.path.at(-1)}' target: ${transition.target}`,
          [...path, 'States', name, ...transition.path],
        );
      }
    }
  }
  if (startAt !== undefined && Object.hasOwn(states, startAt)) {
    const reached = reachable(startAt, states);
    for (const name of Object.keys(states)) {
      if (!reached.has(name)) {
        missing(`State "${name}" is not reachable.`, [...path, 'States', name]);
      }
    }
  }
  const ends = Object.values(states).some(
    ({ End, Type }) => End === true || Type === 'Succeed' || Type === 'Fail',
  );
  if (!ends) {
    missing('No terminal state: no state has "End": true, Succeed or Fail', [
      ...path,
      'States',
    ]);
  }
  return problems;
}

function reachable(startAt: string, states: RawBlock['states']): Set<string> {
  const reached = new Set([startAt]);
  // A set's iteration also visits what is added meanwhile.
  for (const name of reached) {
    for (const { target } of transitionsOf(states[name])) {
      if (Object.hasOwn(states, target)) {
        reached.add(target);
      }
    }
  }
  return reached;
}

function duplicateNames(blocks: readonly RawBlock[]): DefinitionProblem[] {
  const seen = new Set<string>();
  const problems: DefinitionProblem[] = [];
  for (const { path, states } of blocks) {
    for (const name of Object.keys(states)) {
      if (seen.has(name)) {
        problems.push({
          code: 'DUPLICATE_STATE_NAME',
          message: `The name "${name}" is used more than once in the state machine`,
          location: locate([...path, 'States', name]),
        });
      }
      seen.add(name);
    }
  }
  return problems;
}
