import { ExecutionError } from '../errors/ExecutionError';
import { StateRun } from './StateRun';

/** Failures of the definition's own words, not of the work. */
const evaluationErrors = [
  'States.Runtime',
  'States.IntrinsicFailure',
  'States.ResultPathMatchFailure',
];

/**
 * Tells an error where it happened: which state, entered by which event, as
 * Step Functions words it. What is no ExecutionError (a mistake within the
 * sandbox) becomes `States.Runtime`; an abort stays what it is.
 *
 * @returns an ExecutionError with its event, or the reason of an abort
 */
export function locateError(error: unknown, run: StateRun): unknown {
  const { enteredEventId, name, scope } = run;
  if (scope.signal.aborted && error === scope.signal.reason) {
    return error;
  }
  const failure =
    error instanceof ExecutionError
      ? error
      : new ExecutionError('States.Runtime', `${error}`);
  if (failure.eventId !== undefined) {
    return failure;
  }
  return evaluationErrors.includes(failure.errorName)
    ? new ExecutionError(
        failure.errorName,
        `An error occurred while executing the state '${name}' (entered at the event id #${enteredEventId}). ${failure.errorCause}`,
        { eventId: scope.lastEventId },
      )
    : failure.at(scope.lastEventId);
}
