import * as sfn from '@aws-sdk/client-sfn';
import { InvokeLambda } from '../../lambda/InvokeLambda';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { defineService } from '../../wire/defineService';
import { SandboxService } from '../../wire/SandboxService';
import { own } from '../shared/own';
import { createTaskIntegrations } from './createTaskIntegrations';
import { ExecutionEngine, IntegrationsOf } from './ExecutionEngine';
import { executionHandlers } from './executionHandlers';
import { historyHandlers } from './historyHandlers';
import { PublishToTopic } from './PublishToTopic';
import {
  addStateMachine,
  checkDefinition,
  reviseStateMachine,
} from './putStateMachine';
import { startExecution } from './startExecution';
import { stateMachineHandlers } from './stateMachineHandlers';
import { stateMachineArnOf } from './stateMachineNames';
import { StatesContext } from './StatesContext';
import { stateMachineDoesNotExist } from './statesErrors';
import { statesStore } from './StatesStore';
import { tagHandlers } from './tagHandlers';
import { taskHandlers } from './taskHandlers';

/** Step Functions, and what the sandbox itself does with it. */
export interface StepFunctionsService extends SandboxService {
  /**
   * Puts a state machine there, or gives the one of that name another
   * definition and role.
   *
   * @returns its ARN
   * @throws AwsError InvalidDefinition
   */
  putStateMachine(options: {
    name: string;
    accountId: string;
    region: string;
    definition: string;
    roleArn: string;
  }): string;
  /**
   * Starts an execution.
   *
   * @param options - `input`: JSON text
   * @returns its ARN
   * @throws AwsError as `states:StartExecution`
   */
  startExecution(options: {
    stateMachineArn: string;
    input: string;
    name?: string;
  }): string;
  /** Goes on with executions that the snapshot has running. */
  resume(): void;
  /** Leaves all executions where they are. */
  close(): Promise<void>;
}

/**
 * AWS Step Functions: state machines in the Amazon States Language (JSONPath),
 * run for real. Emits `states:ExecutionStatusChanged` with the detail of AWS's
 * event on every change of an execution's status.
 *
 * @param options - `invokeLambda`: runs functions. `publishToTopic`: allows
 * tasks that publish to SNS; without it they are refused
 */
export function createStepFunctionsService(
  runtime: SandboxRuntime,
  options: { invokeLambda: InvokeLambda; publishToTopic?: PublishToTopic },
): StepFunctionsService {
  const store = statesStore(runtime.state);
  const integrationsOf: IntegrationsOf = owner =>
    createTaskIntegrations({ ...owner, ...options });
  const engine = ExecutionEngine.create({ runtime, store, integrationsOf });
  const states: StatesContext = { runtime, store, engine, integrationsOf };
  const service = defineService({
    module: sfn,
    id: 'stepfunctions',
    handlers: {
      ...stateMachineHandlers(states),
      ...executionHandlers(states),
      ...historyHandlers(states),
      ...taskHandlers(states),
      ...tagHandlers(states),
    },
    notes: {
      '*': 'STANDARD state machines with the query language JSONPath; no JSONata, variables, distributed Map states, activities, versions or redrive. Waits are shortened by the time scale, the time-outs of functions are not.',
      CreateStateMachine: `Task resources: Lambda function ARNs, lambda:invoke${
        options.publishToTopic ? ', sns:publish' : ''
      }, with and without .waitForTaskToken.`,
    },
  });
  return {
    ...service,
    putStateMachine({ definition, roleArn, ...owner }) {
      checkDefinition(states, definition, owner);
      const existing = own(store.stateMachines, stateMachineArnOf(owner));
      if (existing) {
        reviseStateMachine(states, existing, { definition, roleArn });
        return existing.arn;
      }
      const machine = { ...owner, definition, roleArn, tags: {} };
      return addStateMachine(states, machine).arn;
    },
    startExecution({ input, name, stateMachineArn }) {
      const machine = own(store.stateMachines, stateMachineArn);
      if (!machine) {
        throw stateMachineDoesNotExist(stateMachineArn);
      }
      return startExecution(states, machine, { input, name }).arn;
    },
    resume: () => engine.resume(),
    close: () => engine.close(),
  };
}
