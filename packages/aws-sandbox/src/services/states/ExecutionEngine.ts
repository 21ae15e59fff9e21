import {
  ExecutionStopped,
  ExecutionSuspended,
} from '../../asl/interpreter/abortReasons';
import { ExecutionOutcome } from '../../asl/interpreter/runExecution';
import { TaskIntegrations } from '../../asl/tasks/TaskIntegrations';
import { TaskTokens } from '../../asl/tasks/TaskTokens';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { performExecution } from './performExecution';
import { statusChangeDetail } from './statusChangeDetail';
import {
  StatesStore,
  StoredExecution,
  StoredStateMachine,
} from './StatesStore';

/** The tasks that the state machines of an account in a region can do. */
export type IntegrationsOf = (options: {
  accountId: string;
  region: string;
}) => TaskIntegrations;

interface RunningExecution {
  controller: AbortController;
  done: Promise<void>;
}

/**
 * Runs executions in the background and keeps their records up to date: after
 * a restart each goes on with the top-level state that it was in.
 */
export class ExecutionEngine {
  readonly #runtime: SandboxRuntime;
  readonly #store: StatesStore;
  readonly #integrationsOf: IntegrationsOf;
  readonly #running = new Map<string, RunningExecution>();
  /** The tokens of tasks that wait for a callback. */
  readonly tokens = TaskTokens.create();

  /** Makes an engine; nothing runs yet. */
  static create(options: {
    runtime: SandboxRuntime;
    store: StatesStore;
    integrationsOf: IntegrationsOf;
  }) {
    return new ExecutionEngine(options);
  }

  private constructor(options: {
    runtime: SandboxRuntime;
    store: StatesStore;
    integrationsOf: IntegrationsOf;
  }) {
    this.#runtime = options.runtime;
    this.#store = options.store;
    this.#integrationsOf = options.integrationsOf;
  }

  /** Begins an execution whose record is new. */
  start(machine: StoredStateMachine, execution: StoredExecution): void {
    this.#emit(execution);
    this.#run(machine, execution);
  }

  /** Goes on with executions that a former run of the sandbox left running. */
  resume(): void {
    for (const execution of Object.values(this.#store.executions)) {
      const machine = this.#store.stateMachines[execution.stateMachineArn];
      if (execution.status === 'RUNNING' && machine) {
        this.#runtime.logger.info(
          `Execution ${execution.name} goes on with ${
            execution.position?.state ?? 'its first state'
          }`,
        );
        this.#run(machine, execution);
      }
    }
  }

  /** Stops an execution that runs, and waits until it has ended. */
  async stop(
    arn: string,
    reason: { error?: string; cause?: string },
  ): Promise<void> {
    const running = this.#running.get(arn);
    running?.controller.abort(new ExecutionStopped(reason));
    await running?.done;
  }

  /** Leaves all executions where they are. */
  async close(): Promise<void> {
    const running = [...this.#running.values()];
    for (const { controller } of running) {
      controller.abort(new ExecutionSuspended());
    }
    await Promise.all(running.map(({ done }) => done));
  }

  #run(machine: StoredStateMachine, execution: StoredExecution): void {
    const { arn } = execution;
    if (this.#running.has(arn)) {
      return;
    }
    const controller = new AbortController();
    const done = performExecution({
      runtime: this.#runtime,
      store: this.#store,
      integrations: this.#integrationsOf(machine),
      tokens: this.tokens,
      machine,
      execution,
      signal: controller.signal,
    })
      .catch((error): ExecutionOutcome => {
        this.#runtime.logger.error(`Execution ${arn} failed: ${error}`);
        return { status: 'FAILED', error: 'States.Runtime', cause: `${error}` };
      })
      .then(outcome => outcome && this.#finish(execution, outcome))
      .finally(() => this.#running.delete(arn));
    this.#running.set(arn, { controller, done });
  }

  #finish(execution: StoredExecution, outcome: ExecutionOutcome): void {
    Object.assign(execution, outcome, {
      stopDate: this.#runtime.clock.now().toISOString(),
    });
    delete execution.position;
    this.removeDeleted(execution.stateMachineArn);
    this.#runtime.state.changed();
    this.#emit(execution);
  }

  /** A state machine that is being deleted goes with its last execution. */
  removeDeleted(stateMachineArn: string): void {
    const { executions, stateMachines } = this.#store;
    const inUse = Object.values(executions).some(
      execution =>
        execution.status === 'RUNNING' &&
        execution.stateMachineArn === stateMachineArn,
    );
    if (stateMachines[stateMachineArn]?.status === 'DELETING' && !inUse) {
      delete stateMachines[stateMachineArn];
    }
  }

  #emit(execution: StoredExecution): void {
    this.#runtime.events.emit(
      'states:ExecutionStatusChanged',
      statusChangeDetail(execution),
    );
  }
}
