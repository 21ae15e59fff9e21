import { JsonObject } from '@backstage/types';
import { DefinitionProblem } from './DefinitionProblem';
import { locate } from './schemaProblems';
import { RawBlock } from './walkBlocks';

/** Why the sandbox cannot run a task's resource; undefined when it can. */
export type CheckResource = (resource: string) => string | undefined;

const waits = ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'];
const flowing = ['Task', 'Pass', 'Wait', 'Map', 'Parallel'];

/** Pairs of which a state has one at most. */
const alternatives = [
  ['TimeoutSeconds', 'TimeoutSecondsPath'],
  ['HeartbeatSeconds', 'HeartbeatSecondsPath'],
  ['MaxConcurrency', 'MaxConcurrencyPath'],
  ['ToleratedFailureCount', 'ToleratedFailureCountPath'],
  ['ToleratedFailurePercentage', 'ToleratedFailurePercentagePath'],
  ['ItemSelector', 'Parameters'],
  ['Error', 'ErrorPath'],
  ['Cause', 'CausePath'],
];

/**
 * What is wrong within single states when their fields are looked at
 * together, and with the resources of tasks.
 */
export function stateProblems(
  blocks: readonly RawBlock[],
  checkResource: CheckResource,
): DefinitionProblem[] {
  return blocks.flatMap(({ path, states }) =>
    Object.entries(states).flatMap(([name, state]) =>
      messagesOf(state, checkResource).map(
        ({ field, message }): DefinitionProblem => ({
          code: 'SCHEMA_VALIDATION_FAILED',
          message,
          location: locate([
            ...path,
            'States',
            name,
            ...(field === undefined ? [] : [field]),
          ]),
        }),
      ),
    ),
  );
}

function messagesOf(
  state: JsonObject,
  checkResource: CheckResource,
): { message: string; field?: string }[] {
  const type = String(state.Type);
  const has = (field: string) => Object.hasOwn(state, field);
  const messages: { message: string; field?: string }[] = [];
  const exactlyOne = (fields: string[]) => {
    if (fields.filter(has).length !== 1) {
      messages.push({
        message: `Exactly one of these fields is required: [${fields.join(
          ', ',
        )}]`,
      });
    }
  };
  if (flowing.includes(type)) {
    exactlyOne(['Next', 'End']);
    if (state.End === false) {
      messages.push({ message: "'End' must be true", field: 'End' });
    }
  }
  if (type === 'Wait') {
    exactlyOne(waits);
  }
  if (type === 'Map') {
    exactlyOne(['ItemProcessor', 'Iterator']);
  }
  for (const fields of alternatives) {
    if (fields.every(has)) {
      messages.push({ message: `Only one of ${fields.join(', ')} is allowed` });
    }
  }
  const { HeartbeatSeconds, Resource, TimeoutSeconds } = state;
  if (
    typeof HeartbeatSeconds === 'number' &&
    typeof TimeoutSeconds === 'number' &&
    HeartbeatSeconds >= TimeoutSeconds
  ) {
    messages.push({
      message: 'HeartbeatSeconds must be smaller than TimeoutSeconds',
      field: 'HeartbeatSeconds',
    });
  }
  if (type === 'Task' && typeof Resource === 'string') {
    const message = checkResource(Resource);
    if (message !== undefined) {
      messages.push({ message, field: 'Resource' });
    }
  }
  return messages;
}
