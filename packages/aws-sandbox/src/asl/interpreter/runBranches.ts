import { JsonObject, JsonValue } from '@backstage/types';
import { StatesBlock } from '../definition/StateMachineDefinition';
import { ExecutionError } from '../errors/ExecutionError';
import { BranchAborted } from './abortReasons';
import { BranchScope, StateRun } from './StateRun';

/** One branch of a Parallel state or iteration of a Map state. */
export interface Branch {
  block: StatesBlock;
  input: JsonValue;
  /** `$$.Map.Item`. */
  item?: JsonObject;
}

/** Runs the states of a block; handed over because blocks hold branches and branches blocks. */
export type RunBlock = (options: {
  block: StatesBlock;
  input: JsonValue;
  environment: StateRun['environment'];
  scope: BranchScope;
}) => Promise<JsonValue>;

/** A failure ends all branches with an error, or becomes the output of its branch. */
export type BranchVerdict = { error: ExecutionError } | { output: JsonValue };

/** What the state around the branches records, and what it tolerates. */
export interface BranchObserver {
  onStart?(index: number, scope: BranchScope): void;
  onSuccess?(index: number, scope: BranchScope): void;
  /** Says what a branch's failure means. */
  onFailure(
    index: number,
    scope: BranchScope,
    error: ExecutionError,
  ): BranchVerdict;
  /** Another branch failed while this one ran. */
  onAbort?(index: number, reason: BranchAborted): void;
}

const abortable = ['Task', 'Wait', 'Map', 'Parallel'];

/**
 * Runs branches, at most `concurrency` at once, in their order. The first
 * failure that is not tolerated ends the others and is thrown when they have
 * ended.
 *
 * @returns the outputs in the order of the branches; the scope of `run` then
 * stands at the last event that any branch recorded
 */
export async function runBranches(
  run: StateRun,
  options: {
    branches: Branch[];
    concurrency: number;
    observer: BranchObserver;
    runBlock: RunBlock;
  },
): Promise<JsonValue[]> {
  const { environment, scope } = run;
  const { branches, concurrency, observer, runBlock } = options;
  const controller = new AbortController();
  const signal = AbortSignal.any([scope.signal, controller.signal]);
  const startedAt = scope.lastEventId;
  const outputs: JsonValue[] = [];
  let failure: unknown;
  let lastEventId = startedAt;
  const queue = [...branches.entries()];

  async function runNext(index: number, branch: Branch): Promise<void> {
    const inner: BranchScope = {
      lastEventId: startedAt,
      // Its own signal, for one gathers the listeners of a whole branch.
      signal: AbortSignal.any([signal]),
      item: branch.item ?? scope.item,
    };
    try {
      observer.onStart?.(index, inner);
      outputs[index] = await runBlock({ ...branch, environment, scope: inner });
      observer.onSuccess?.(index, inner);
      lastEventId = Math.max(lastEventId, inner.lastEventId);
    } catch (error) {
      if (error instanceof BranchAborted) {
        recordAborts(index, inner, error);
        return;
      }
      const verdict =
        error instanceof ExecutionError && !error.terminal
          ? observer.onFailure(index, inner, error)
          : { error };
      if ('output' in verdict) {
        outputs[index] = verdict.output;
        lastEventId = Math.max(lastEventId, inner.lastEventId);
        return;
      }
      failure ??= verdict.error;
      controller.abort(new BranchAborted(inner.lastEventId));
    }
  }

  function recordAborts(
    index: number,
    inner: BranchScope,
    reason: BranchAborted,
  ) {
    // States.Runtime ends the execution at once: no event tells of the others.
    if (failure instanceof ExecutionError && failure.terminal) {
      return;
    }
    if (inner.stateType && abortable.includes(inner.stateType)) {
      environment.history.record({
        type: `${inner.stateType}StateAborted`,
        previousEventId: reason.eventId,
      });
    }
    observer.onAbort?.(index, reason);
  }

  async function work(): Promise<void> {
    for (
      let next = queue.shift();
      next && !signal.aborted;
      next = queue.shift()
    ) {
      await runNext(...next);
    }
  }

  await Promise.all(
    Array.from({ length: Math.min(concurrency, branches.length) }, work),
  );
  scope.signal.throwIfAborted();
  if (failure !== undefined) {
    throw failure;
  }
  scope.lastEventId = lastEventId;
  return outputs;
}
