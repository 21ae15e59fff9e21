import { AwsError } from '../../wire/AwsError';
import { RequestContext } from '../../wire/RequestContext';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { own } from '../shared/own';
import { ExecutionEngine, IntegrationsOf } from './ExecutionEngine';
import { checkArn } from './stateMachineNames';
import {
  executionDoesNotExist,
  stateMachineDoesNotExist,
} from './statesErrors';
import {
  findExecution,
  StatesStore,
  StoredExecution,
  StoredStateMachine,
} from './StatesStore';

/** What the handlers of Step Functions share. */
export interface StatesContext {
  runtime: SandboxRuntime;
  store: StatesStore;
  engine: ExecutionEngine;
  integrationsOf: IntegrationsOf;
}

/**
 * The state machine that a caller names.
 *
 * @throws AwsError InvalidArn, AccessDeniedException of another account's,
 * StateMachineDoesNotExist
 */
export function requireStateMachine(
  { store }: StatesContext,
  arn: string | undefined,
  options: { action: string; context: RequestContext },
): StoredStateMachine {
  checkArn(arn ?? '', { ...options, kind: 'stateMachine' });
  const machine = own(store.stateMachines, arn ?? '');
  if (!machine) {
    throw stateMachineDoesNotExist(arn ?? '');
  }
  return machine;
}

/**
 * The execution that a caller names.
 *
 * @throws AwsError InvalidArn, AccessDeniedException of another account's,
 * ExecutionDoesNotExist, also 90 days after it ended
 */
export function requireExecution(
  { runtime, store }: StatesContext,
  arn: string | undefined,
  options: { action: string; context: RequestContext },
): StoredExecution {
  checkArn(arn ?? '', { ...options, kind: 'execution' });
  const execution = findExecution(store, arn ?? '', runtime.clock.now());
  if (!execution) {
    throw executionDoesNotExist(arn ?? '');
  }
  return execution;
}

/** A state machine that is going away takes no new execution. */
export function refuseDeleting(machine: StoredStateMachine): void {
  if (machine.status === 'DELETING') {
    throw new AwsError(
      'StateMachineDeleting',
      `State Machine is being deleted: '${machine.arn}'`,
    );
  }
}
