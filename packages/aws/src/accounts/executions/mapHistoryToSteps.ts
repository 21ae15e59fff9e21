import type { ExecutionStatus, HistoryEvent } from '@aws-sdk/client-sfn';
import {
  accountRequestStepOfState,
  accountRequestSteps,
  type AccountRequestStep,
  type AccountRequestStepId,
} from '@landing-zone/core/accounts';
import { readHistoryEvent } from './readHistoryEvent';
import { readFailure } from '../failures/readFailure';

interface Trace {
  startedAt?: string;
  endedAt?: string;
  attempts: number;
  /** The last attempt failed and no later one has succeeded. */
  failed: boolean;
  error?: AccountRequestStep['error'];
}

/**
 * Turns the history of an execution into the steps the portal shows. A step lasts from the entry into
 * its first state until another step's state is entered or the execution ends, so that Wait states,
 * Choices and retries are inside it. Its attempts are the tasks it started. A step that Catch took on
 * is `failed`; one that was passed over, or that an ended execution never came to, is `skipped`.
 *
 * @param events - the whole history, oldest first
 * @param end - `status`: of the execution; `error` and `cause`: how it ended, for a step that was cut off
 */
export function mapHistoryToSteps(
  events: readonly HistoryEvent[],
  end: { status: ExecutionStatus; error?: string; cause?: string },
): AccountRequestStep[] {
  const traces = new Map<AccountRequestStepId, Trace>();
  let current: AccountRequestStepId | undefined;
  let lastAt: string | undefined;
  let reachedFailState = false;

  for (const event of events) {
    const { kind, at, state, error, cause } = readHistoryEvent(event);
    lastAt = at ?? lastAt;
    const entered = state && accountRequestStepOfState(state);
    if (entered && entered !== current) {
      endStep(current && traces.get(current), at);
      current = entered;
      const trace = traces.get(entered) ?? { attempts: 0, failed: false };
      traces.set(entered, { startedAt: at, ...trace, endedAt: undefined });
    }
    if (kind === 'fail-state') reachedFailState = true;
    if (kind === 'redriven') reachedFailState = false;
    const trace = current && traces.get(current);
    if (!trace) continue;
    if (kind === 'scheduled') trace.attempts += 1;
    if (kind === 'succeeded') {
      trace.failed = false;
      trace.error = undefined;
    }
    if (kind === 'failed') {
      trace.failed = true;
      trace.error = toStepError({ error, cause });
    }
  }

  const isOpen = end.status === 'RUNNING' || end.status === 'PENDING_REDRIVE';
  const last = current && traces.get(current);
  if (last && !isOpen) {
    endStep(last, lastAt);
    const cutOff = end.status !== 'SUCCEEDED' && !reachedFailState;
    if (cutOff) {
      last.failed = true;
      last.error ??= toStepError(end);
    }
  }
  return accountRequestSteps.map(({ id, title }, index) => {
    const trace = traces.get(id);
    if (trace) return { id, title, ...toStep(trace, isOpen && id === current) };
    const passed = accountRequestSteps
      .slice(index + 1)
      .some(later => traces.has(later.id));
    const state = passed || !isOpen ? 'skipped' : 'pending';
    return { id, title, state, attempts: 0 };
  });
}

function endStep(trace: Trace | undefined, at: string | undefined): void {
  if (trace) trace.endedAt = at;
}

function toStep(
  trace: Trace,
  isRunning: boolean,
): Omit<AccountRequestStep, 'id' | 'title'> {
  const { startedAt, endedAt, attempts, failed, error } = trace;
  const ended = failed ? 'failed' : 'succeeded';
  return {
    state: isRunning ? 'running' : ended,
    ...(startedAt && { startedAt }),
    ...(endedAt && !isRunning && { endedAt }),
    attempts: Math.max(1, attempts),
    ...(error && { error }),
  };
}

function toStepError(options: {
  error?: string;
  cause?: string;
}): AccountRequestStep['error'] {
  const failure = readFailure(options);
  const { message, remedy } = failure;
  return { name: failure.error, message, remedy };
}
