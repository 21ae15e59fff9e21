import { randomUUID } from 'node:crypto';
import { assertError } from '@backstage/errors';
import { DATA_LIMIT_BYTES } from '../../asl/data/checkDataLimit';
import { AwsError } from '../../wire/AwsError';
import { checkName, executionArnOf } from './stateMachineNames';
import { refuseDeleting, StatesContext } from './StatesContext';
import {
  findExecution,
  forgetExecutions,
  StoredExecution,
  StoredStateMachine,
} from './StatesStore';

/**
 * Starts an execution by AWS's rules of idempotency: the same name with the
 * byte-identical input is the same execution while it runs; otherwise a name
 * is taken until 90 days after its execution has ended.
 *
 * @param options - `name`: default a UUID. `input`: JSON text, default `{}`
 * @throws AwsError InvalidName, InvalidExecutionInput, ExecutionAlreadyExists,
 * StateMachineDeleting
 */
export function startExecution(
  states: StatesContext,
  machine: StoredStateMachine,
  options: { name?: string; input?: string },
): StoredExecution {
  const { engine, runtime, store } = states;
  const { input = '{}', name = randomUUID() } = options;
  checkName(name);
  checkInput(input);
  refuseDeleting(machine);
  const arn = executionArnOf(machine.arn, name);
  const now = runtime.clock.now();
  forgetExecutions(store, now);
  const existing = findExecution(store, arn, now);
  if (existing) {
    if (existing.status === 'RUNNING' && existing.input === input) {
      return existing;
    }
    throw new AwsError(
      'ExecutionAlreadyExists',
      `Execution Already Exists: '${arn}'`,
    );
  }
  const execution: StoredExecution = {
    arn,
    name,
    stateMachineArn: machine.arn,
    revisionId: machine.revisionId,
    input,
    status: 'RUNNING',
    startDate: now.toISOString(),
    milliseconds: 0,
    history: [],
  };
  store.executions[arn] = execution;
  runtime.state.changed();
  engine.start(machine, execution);
  return execution;
}

function checkInput(input: string): void {
  const refuse = (reason: string) =>
    new AwsError(
      'InvalidExecutionInput',
      `Invalid State Machine Execution Input: '${reason}'`,
    );
  if (input === '') {
    throw refuse('Invalid execution input.');
  }
  if (Buffer.byteLength(input) > DATA_LIMIT_BYTES) {
    throw refuse(
      `The input has more than ${DATA_LIMIT_BYTES} bytes, the limit of Step Functions`,
    );
  }
  try {
    JSON.parse(input);
  } catch (error) {
    assertError(error);
    throw refuse(error.message);
  }
}
