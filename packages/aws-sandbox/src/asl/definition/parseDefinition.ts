import { assertError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { isJsonObject } from '../jsonpath/jsonChildren';
import { DefinitionProblem, InvalidDefinitionError } from './DefinitionProblem';
import { definitionSchema } from './definitionSchema';
import { schemaProblems } from './schemaProblems';
import { StateMachineDefinition } from './StateMachineDefinition';
import { CheckResource, stateProblems } from './stateProblems';
import { transitionProblems } from './transitionProblems';
import { walkBlocks } from './walkBlocks';

/**
 * Parses and checks a definition in the Amazon States Language, query
 * language JSONPath.
 *
 * @param text - JSON
 * @param options - `checkResource`: why a task's resource cannot be run,
 * undefined when it can
 * @throws InvalidDefinitionError with every problem at once: unknown or
 * missing fields, paths and functions that do not parse, transitions to
 * nowhere, states out of reach, no terminal state, resources without support
 */
export function parseDefinition(
  text: string,
  options: { checkResource: CheckResource },
): StateMachineDefinition {
  const value = parseJson(text);
  const blocks = walkBlocks(value);
  const parsed = definitionSchema.safeParse(value);
  const problems: DefinitionProblem[] = [
    ...(parsed.success ? [] : schemaProblems(parsed.error)),
    ...stateProblems(blocks, options.checkResource),
    ...transitionProblems(blocks),
  ];
  if (!parsed.success || problems.length > 0) {
    throw new InvalidDefinitionError(problems);
  }
  return parsed.data;
}

function parseJson(text: string): JsonValue {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch (error) {
    assertError(error);
    throw new InvalidDefinitionError([
      { code: 'INVALID_JSON_DESCRIPTION', message: error.message },
    ]);
  }
  if (!isJsonObject(value)) {
    throw new InvalidDefinitionError([
      {
        code: 'SCHEMA_VALIDATION_FAILED',
        message: 'Definition must be a valid JSON object',
      },
    ]);
  }
  return value;
}
