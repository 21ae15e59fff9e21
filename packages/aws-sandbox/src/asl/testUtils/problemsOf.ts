import { JsonObject } from '@backstage/types';
import { InvalidDefinitionError } from '../definition/DefinitionProblem';
import { parseDefinition } from '../definition/parseDefinition';
import { whyUnsupported } from '../tasks/TaskIntegrations';

/** The resource that invokes a function. */
export const invokeResource = 'arn:aws:states:::lambda:invoke';

const integrations = {
  invokeFunction: async () => null,
  services: { 'lambda:invoke': async () => null },
};

/**
 * What is wrong with a definition, each problem as `CODE location: message`.
 *
 * @param definition - parsed, or its text
 */
export function problemsOf(definition: JsonObject | string): string[] {
  const text =
    typeof definition === 'string' ? definition : JSON.stringify(definition);
  try {
    parseDefinition(text, {
      checkResource: candidate => whyUnsupported(candidate, integrations),
    });
    return [];
  } catch (error) {
    if (!(error instanceof InvalidDefinitionError)) {
      throw error;
    }
    return error.problems.map(
      ({ code, location, message }) => `${code} ${location}: ${message}`,
    );
  }
}

/** A machine of this state, `A`, and the state Done, which it can go on to. */
export function machineOf(
  state: JsonObject,
  extra: JsonObject = {},
): JsonObject {
  return {
    StartAt: 'A',
    States: { A: state, Done: { Type: 'Succeed' } },
    ...extra,
  };
}
