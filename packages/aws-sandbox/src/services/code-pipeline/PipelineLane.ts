import { SandboxRuntime } from '../../state/SandboxRuntime';
import { ActionRunner } from './ActionRunner';
import { runStage } from './runStage';
import { StoredExecution, StoredPipeline } from './StoredPipeline';

/**
 * Moves the executions of one pipeline through its stages in CodePipeline's
 * SUPERSEDED mode: a stage holds one execution at a time; another one waits
 * before it; of those that reach the same place only the newest lives on.
 */
export class PipelineLane {
  readonly #runtime: SandboxRuntime;
  readonly #pipeline: StoredPipeline;
  readonly #runner: ActionRunner;
  readonly #signal: AbortSignal;
  readonly #abandon = new Map<string, AbortController>();

  /** @param options - `signal`: ends all work and leaves the state as it is */
  static create(options: {
    runtime: SandboxRuntime;
    pipeline: StoredPipeline;
    runner: ActionRunner;
    signal: AbortSignal;
  }) {
    return new PipelineLane(options);
  }

  private constructor(options: Parameters<typeof PipelineLane.create>[0]) {
    this.#runtime = options.runtime;
    this.#pipeline = options.pipeline;
    this.#runner = options.runner;
    this.#signal = options.signal;
  }

  /** Takes up what the state shows in a stage, then lets in what waits. */
  resume(): void {
    for (const execution of this.#pipeline.executions) {
      if (execution.position === 'running' && isOpen(execution)) {
        this.#enter(execution);
      }
    }
    this.admit();
  }

  /** Brings an execution before a stage, where it supersedes the one that waits. */
  arrive(execution: StoredExecution, stageName: string): void {
    for (const other of this.#pipeline.executions) {
      if (
        other.stageName === stageName &&
        other.position === 'waiting' &&
        isOpen(other)
      ) {
        this.set(other, 'Superseded');
      }
    }
    execution.stageName = stageName;
    execution.position = 'waiting';
    this.set(execution, execution.status);
    this.admit();
  }

  /** Lets waiting executions into the stages that are free. */
  admit(): void {
    for (const { name } of this.#pipeline.declaration.stages ?? []) {
      const there = this.#pipeline.executions.filter(
        execution => execution.stageName === name && isOpen(execution),
      );
      const next = there.find(execution => execution.position === 'waiting');
      if (next && !there.some(({ position }) => position === 'running')) {
        this.#enter(next);
      }
    }
  }

  /** Breaks off the actions of an execution and frees its stage. */
  abandon(execution: StoredExecution): void {
    for (const action of execution.actions) {
      if (action.status === 'InProgress') {
        action.status = 'Abandoned';
        action.lastUpdateTime = this.#runtime.clock.now().toISOString();
      }
    }
    this.set(execution, 'Stopped');
    this.#abandon.get(execution.id)?.abort();
    this.admit();
  }

  /** Writes down an execution's status and the time. */
  set(execution: StoredExecution, status: StoredExecution['status']): void {
    execution.status = status;
    execution.lastUpdateTime = this.#runtime.clock.now().toISOString();
    this.#runtime.state.changed();
  }

  #enter(execution: StoredExecution) {
    if (this.#signal.aborted) {
      return;
    }
    execution.position = 'running';
    this.set(execution, execution.status);
    this.#pass(execution).catch(error => {
      this.#runtime.logger.error(
        `Pipeline execution ${execution.id} broke in ${execution.stageName}: ${error}`,
      );
      this.set(execution, 'Failed');
    });
  }

  async #pass(execution: StoredExecution) {
    const stages = this.#pipeline.declaration.stages ?? [];
    const at = stages.findIndex(({ name }) => name === execution.stageName);
    const abandon = new AbortController();
    this.#abandon.set(execution.id, abandon);
    const succeeded = await runStage({
      runtime: this.#runtime,
      pipeline: this.#pipeline,
      execution,
      stage: stages[at],
      runner: this.#runner,
      signal: AbortSignal.any([abandon.signal, this.#signal]),
    });
    if (abandon.signal.aborted || this.#signal.aborted) {
      return;
    }
    this.#abandon.delete(execution.id);
    this.#leave(execution, { succeeded, next: stages[at + 1]?.name });
    this.admit();
  }

  #leave(
    execution: StoredExecution,
    options: { succeeded: boolean; next?: string },
  ) {
    if (execution.status === 'Stopping') {
      this.set(execution, 'Stopped');
    } else if (!options.succeeded) {
      this.set(execution, 'Failed');
    } else if (options.next) {
      this.arrive(execution, options.next);
    } else {
      this.set(execution, 'Succeeded');
    }
  }
}

function isOpen({ status }: StoredExecution): boolean {
  return status === 'InProgress' || status === 'Stopping';
}
