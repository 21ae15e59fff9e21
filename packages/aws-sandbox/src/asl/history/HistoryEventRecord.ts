import { JsonObject } from '@backstage/types';

/** One event of an execution, as JSON that survives a snapshot. */
export interface HistoryEventRecord {
  /** From 1, without gaps. */
  id: number;
  /** The event that led to it; 0 for the first state and what comes from outside. */
  previousEventId: number;
  /** ISO 8601, UTC. */
  timestamp: string;
  /** As GetExecutionHistory names it, for example `TaskStateEntered`. */
  type: string;
  /** The members of the event's details. */
  details?: JsonObject;
}

/**
 * The member of GetExecutionHistory's event that holds the details, for
 * example `stateEnteredEventDetails` of every `...StateEntered`.
 *
 * @param type - the event's type
 */
export function detailsMemberOf(type: string): string {
  if (type.endsWith('StateEntered')) {
    return 'stateEnteredEventDetails';
  }
  return type.endsWith('StateExited')
    ? 'stateExitedEventDetails'
    : `${type[0].toLowerCase()}${type.slice(1)}EventDetails`;
}
