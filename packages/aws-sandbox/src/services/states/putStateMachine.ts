import { randomUUID } from 'node:crypto';
import { InvalidDefinitionError } from '../../asl/definition/DefinitionProblem';
import { parseDefinition } from '../../asl/definition/parseDefinition';
import { whyUnsupported } from '../../asl/tasks/TaskIntegrations';
import { AwsError } from '../../wire/AwsError';
import { StatesContext } from './StatesContext';
import { stateMachineArnOf } from './stateMachineNames';
import { forgetDefinitions, StoredStateMachine } from './StatesStore';

/**
 * Checks a definition for the state machines of an account in a region.
 *
 * @throws AwsError InvalidDefinition with every problem, resources that the
 * sandbox cannot run included
 */
export function checkDefinition(
  { integrationsOf }: StatesContext,
  definition: string,
  owner: { accountId: string; region: string },
): void {
  const integrations = integrationsOf(owner);
  try {
    parseDefinition(definition, {
      checkResource: resource => whyUnsupported(resource, integrations),
    });
  } catch (error) {
    if (error instanceof InvalidDefinitionError) {
      throw new AwsError(
        'InvalidDefinition',
        `Invalid State Machine Definition: '${error.message}'`,
      );
    }
    throw error;
  }
}

/** Adds a state machine. Its definition and name have been checked. */
export function addStateMachine(
  { runtime, store }: StatesContext,
  options: {
    name: string;
    accountId: string;
    region: string;
    definition: string;
    roleArn: string;
    tags: Record<string, string>;
  },
): StoredStateMachine {
  const { definition, ...machine } = options;
  const arn = stateMachineArnOf(options);
  const revisionId = randomUUID();
  store.definitions[revisionId] = definition;
  store.stateMachines[arn] = {
    ...machine,
    arn,
    revisionId,
    revised: false,
    status: 'ACTIVE',
    creationDate: runtime.clock.now().toISOString(),
  };
  runtime.state.changed();
  return store.stateMachines[arn];
}

/**
 * Gives a state machine another definition or role. Executions that run keep
 * the definition they began with.
 */
export function reviseStateMachine(
  { runtime, store }: StatesContext,
  machine: StoredStateMachine,
  revision: { definition?: string; roleArn?: string },
): void {
  const current = store.definitions[machine.revisionId];
  const { definition = current, roleArn = machine.roleArn } = revision;
  if (definition !== current || roleArn !== machine.roleArn) {
    machine.revisionId = randomUUID();
    store.definitions[machine.revisionId] = definition;
    machine.roleArn = roleArn;
    forgetDefinitions(store);
  }
  machine.revised = true;
  runtime.state.changed();
}
