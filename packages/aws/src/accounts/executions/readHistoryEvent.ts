import type { HistoryEvent } from '@aws-sdk/client-sfn';

/** What an event of an execution's history means for the steps of a request. */
export interface HistoryEventMeaning {
  kind:
    | 'entered'
    | 'fail-state'
    | 'scheduled'
    | 'succeeded'
    | 'failed'
    | 'redriven'
    | 'other';
  /** ISO 8601 UTC. */
  at?: string;
  /** The state that was entered. */
  state?: string;
  error?: string;
  cause?: string;
}

/**
 * Reads one event. Tasks of the `lambda:invoke` integration write Task... events, tasks that name a
 * function's ARN write LambdaFunction... events; both mean the same here.
 *
 * @param event - from states:GetExecutionHistory
 */
export function readHistoryEvent(event: HistoryEvent): HistoryEventMeaning {
  const { type = '', timestamp } = event;
  const at = timestamp?.toISOString();
  if (type.endsWith('StateEntered')) {
    return {
      kind: type === 'FailStateEntered' ? 'fail-state' : 'entered',
      at,
      state: event.stateEnteredEventDetails?.name,
    };
  }
  if (type === 'ExecutionRedriven') return { kind: 'redriven', at };
  if (!/^(Task|LambdaFunction|Activity)/.test(type)) {
    return { kind: 'other', at };
  }
  if (type.endsWith('Scheduled')) return { kind: 'scheduled', at };
  if (type.endsWith('Succeeded')) return { kind: 'succeeded', at };
  if (/(Failed|TimedOut)$/.test(type)) {
    return { kind: 'failed', at, ...failureOf(event) };
  }
  return { kind: 'other', at };
}

function failureOf(event: HistoryEvent): { error?: string; cause?: string } {
  const details =
    event.taskFailedEventDetails ??
    event.taskTimedOutEventDetails ??
    event.taskStartFailedEventDetails ??
    event.taskSubmitFailedEventDetails ??
    event.lambdaFunctionFailedEventDetails ??
    event.lambdaFunctionTimedOutEventDetails ??
    event.lambdaFunctionScheduleFailedEventDetails ??
    event.lambdaFunctionStartFailedEventDetails;
  const isTimeout = event.type?.endsWith('TimedOut');
  return {
    error: details?.error ?? (isTimeout ? 'States.Timeout' : undefined),
    cause: details?.cause,
  };
}
