import { ExecutionError } from './ExecutionError';

/** What `States.ALL` leaves alone, as the Step Functions guide says. */
const terminalNames = ['States.DataLimitExceeded', 'States.Runtime'];

/**
 * Whether a Retrier or Catcher handles an error.
 *
 * `States.ALL` matches every error but the terminal ones; `States.TaskFailed`
 * those and, of the rest, all but `States.Timeout`. A missed heartbeat is
 * reported as `States.Timeout` and `States.HeartbeatTimeout` matches it too.
 * `States.DataLimitExceeded` is handled only by its own name and
 * `States.Runtime` never.
 *
 * @param options - `errorEquals`: the names of the Retrier or Catcher.
 * `error`: what happened
 */
export function matchesError(options: {
  errorEquals: readonly string[];
  error: ExecutionError;
}): boolean {
  const { error, errorEquals } = options;
  if (error.terminal) {
    return false;
  }
  return errorEquals.some(name => {
    if (name === 'States.ALL') {
      return !terminalNames.includes(error.errorName);
    }
    if (name === 'States.TaskFailed' && error.errorName !== name) {
      return ![...terminalNames, 'States.Timeout'].includes(error.errorName);
    }
    return name === error.errorName || name === error.alias;
  });
}
