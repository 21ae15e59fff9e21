import type * as sfn from '@aws-sdk/client-sfn';
import { JsonObject, JsonValue } from '@backstage/types';
import { LambdaInvocation, LambdaResult } from '../../../lambda/InvokeLambda';
import { createTestRuntime } from '../../../state/createTestRuntime';
import { ManualClock } from '../../../state/ManualClock';
import { SandboxRuntime } from '../../../state/SandboxRuntime';
import { RequestContext } from '../../../wire/RequestContext';
import { OperationName } from '../../../wire/ServiceHandlers';
import { SandboxService } from '../../../wire/SandboxService';
import {
  createStepFunctionsService,
  StepFunctionsService,
} from '../createStepFunctionsService';
import { PublishToTopic } from '../PublishToTopic';

/** The account of a test's callers. */
export const accountId = '100000000001';

/** The ARN of a function in definitions of tests. */
export const functionArn = `arn:aws:lambda:us-east-1:${accountId}:function:work`;

/** The role of a test's state machines. */
export const roleArn = `arn:aws:iam::${accountId}:role/machine`;

/** What a handler is told of a call. */
export function testContext(
  sandbox: SandboxRuntime,
  account = accountId,
): RequestContext {
  return {
    accountId: account,
    region: 'us-east-1',
    principalArn: `arn:aws:iam::${account}:user/test`,
    requestId: 'request',
    sandbox,
    response: { headers: {} },
  };
}

/** Calls a service's handler without the wire. */
export function callerOf(service: SandboxService, runtime: SandboxRuntime) {
  return (operation: string, input: object, account?: string) =>
    service.call(operation, input, testContext(runtime, account));
}

/** Answers with the payload's `answer`, fails with its `fail`. */
export async function invokeTestFunction({
  payload,
}: Pick<LambdaInvocation, 'payload'>): Promise<LambdaResult> {
  const { answer = null, fail } = JSON.parse(payload) as JsonObject;
  const error = { errorType: fail, errorMessage: 'failed', trace: [] };
  return {
    payload: JSON.stringify(fail === undefined ? answer : error),
    functionError: fail === undefined ? undefined : 'Unhandled',
    executedVersion: '$LATEST',
    requestId: 'invocation',
  };
}

/** Step Functions on a manual clock, called without the wire. */
export interface TestStates {
  clock: ManualClock;
  runtime: SandboxRuntime;
  service: StepFunctionsService;
  /** Calls an operation as an account; default the account of the tests. */
  call<Output = JsonObject>(
    operation: OperationName<typeof sfn>,
    input: object,
    account?: string,
  ): Promise<Output>;
  /** Creates a state machine; its ARN. */
  create(definition: JsonObject, name?: string): Promise<string>;
  /** Starts an execution; its ARN. */
  start(machineArn: string, input?: JsonValue, name?: string): Promise<string>;
}

/**
 * Starts Step Functions for a test.
 *
 * @param options - `clock` and `stores`: of a former run, as a snapshot would
 * have kept it; `invokeLambda`: default `invokeTestFunction`
 */
export async function createTestStates(
  options: {
    clock?: ManualClock;
    stores?: Record<string, object>;
    invokeLambda?: typeof invokeTestFunction;
    publishToTopic?: PublishToTopic;
  } = {},
): Promise<TestStates> {
  const { clock = ManualClock.create(), publishToTopic, stores } = options;
  const { invokeLambda = invokeTestFunction } = options;
  const runtime = await createTestRuntime({ clock });
  for (const [name, store] of Object.entries(stores ?? {})) {
    runtime.state.store(name, () => JSON.parse(JSON.stringify(store)));
  }
  const service = createStepFunctionsService(runtime, {
    invokeLambda,
    publishToTopic,
  });
  const call = callerOf(service, runtime) as TestStates['call'];
  return {
    clock,
    runtime,
    service,
    call,
    async create(definition, name = 'machine') {
      const { stateMachineArn } = await call('CreateStateMachine', {
        name,
        definition: JSON.stringify(definition),
        roleArn,
      });
      return String(stateMachineArn);
    },
    async start(stateMachineArn, input = {}, name = undefined) {
      const { executionArn } = await call('StartExecution', {
        stateMachineArn,
        input: JSON.stringify(input),
        name,
      });
      return String(executionArn);
    },
  };
}
