import type {
  PipelineDeclaration,
  SourceRevisionOverride,
} from '@aws-sdk/client-codepipeline';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { SandboxState } from '../../state/SandboxState';
import { AwsError } from '../../wire/AwsError';
import { ActionRunner } from './ActionRunner';
import { createExecution } from './createExecution';
import { PipelineLane } from './PipelineLane';
import { StoredExecution, StoredPipeline } from './StoredPipeline';

const engines = new WeakMap<SandboxState, PipelineEngine>();

/** The pipelines of a sandbox, what runs in them, and what is asked of them. */
export class PipelineEngine {
  readonly #runtime: SandboxRuntime;
  readonly #pipelines: Record<string, StoredPipeline>;
  readonly #lanes = new Map<string, PipelineLane>();

  /** The one engine of a sandbox: the same object for the same state. */
  static of(runtime: SandboxRuntime): PipelineEngine {
    const known = engines.get(runtime.state);
    const engine = known ?? new PipelineEngine(runtime);
    engines.set(runtime.state, engine);
    return engine;
  }

  private constructor(runtime: SandboxRuntime) {
    this.#runtime = runtime;
    this.#pipelines = runtime.state.store('codepipeline', () => ({
      pipelines: {} as Record<string, StoredPipeline>,
    })).pipelines;
  }

  /** The pipelines of an account in a region, by name. */
  list(options: { accountId: string; region: string }): StoredPipeline[] {
    return Object.values(this.#pipelines)
      .filter(
        pipeline =>
          pipeline.accountId === options.accountId &&
          pipeline.region === options.region,
      )
      .sort((a, b) => (a.arn < b.arn ? -1 : 1));
  }

  /**
   * Puts a pipeline there, unless the snapshot has it already, and takes up the
   * executions that the snapshot shows in progress.
   *
   * @param options - `runner`: does the work of the pipeline's actions
   * @returns the pipeline, and what ends all work in it; executions in progress
   * then stay so in the state
   */
  open(options: {
    accountId: string;
    region: string;
    declaration: PipelineDeclaration & { name: string };
    runner: ActionRunner;
  }): { pipeline: StoredPipeline; close(): void } {
    const { accountId, region, declaration, runner } = options;
    const arn = `arn:aws:codepipeline:${region}:${accountId}:${declaration.name}`;
    const pipeline = (this.#pipelines[arn] ??= {
      accountId,
      region,
      arn,
      declaration,
      created: this.#now(),
      executions: [],
    });
    this.#runtime.state.changed();
    const closing = new AbortController();
    const lane = PipelineLane.create({
      runtime: this.#runtime,
      pipeline,
      runner,
      signal: AbortSignal.any([closing.signal, this.#runtime.signal]),
    });
    this.#lanes.set(arn, lane);
    lane.resume();
    return {
      pipeline,
      close: () => {
        closing.abort();
        this.#lanes.delete(arn);
      },
    };
  }

  /**
   * Starts an execution, or finds the one that the same token started before,
   * whatever has become of it.
   */
  start(options: {
    pipeline: StoredPipeline;
    clientRequestToken?: string;
    overrides?: SourceRevisionOverride[];
    triggerDetail: string;
  }): StoredExecution {
    const { pipeline, clientRequestToken, overrides, triggerDetail } = options;
    const known = pipeline.executions.find(
      execution =>
        clientRequestToken !== undefined &&
        execution.clientRequestToken === clientRequestToken,
    );
    if (known) {
      return known;
    }
    const execution = createExecution({
      now: this.#now(),
      clientRequestToken,
      overrides: overrides ?? [],
      triggerDetail,
    });
    pipeline.executions.push(execution);
    const first = pipeline.declaration.stages?.[0]?.name ?? '';
    this.#lane(pipeline).arrive(execution, first);
    return execution;
  }

  /** Stops an open execution: at once between stages or when abandoned, else after its actions. */
  stop(options: {
    pipeline: StoredPipeline;
    execution: StoredExecution;
    abandon: boolean;
    reason?: string;
  }): void {
    const { pipeline, execution, abandon, reason } = options;
    const lane = this.#lane(pipeline);
    execution.stop = { abandon, reason };
    if (abandon || execution.position === 'waiting') {
      lane.abandon(execution);
    } else {
      lane.set(execution, 'Stopping');
    }
  }

  /** Runs a failed or stopped stage again, all of it or what did not succeed. */
  retry(options: {
    pipeline: StoredPipeline;
    execution: StoredExecution;
    allActions: boolean;
  }): void {
    const { pipeline, execution, allActions } = options;
    for (const action of execution.actions) {
      if (
        action.stageName === execution.stageName &&
        (allActions || action.status !== 'Succeeded')
      ) {
        action.retried = true;
      }
    }
    delete execution.stop;
    execution.status = 'InProgress';
    this.#lane(pipeline).arrive(execution, execution.stageName);
  }

  #lane(pipeline: StoredPipeline): PipelineLane {
    const lane = this.#lanes.get(pipeline.arn);
    if (!lane) {
      throw new AwsError(
        'ConflictException',
        `Nothing runs ${pipeline.declaration.name} while the sandbox starts or ends. Try again.`,
      );
    }
    return lane;
  }

  #now(): string {
    return this.#runtime.clock.now().toISOString();
  }
}
