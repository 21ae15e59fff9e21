/** What an {@link ExecutionError} carries beside its name and cause. */
export interface ExecutionErrorOptions {
  /** The last event of the branch in which it happened, once known. */
  eventId?: number;
  /** A narrower name that `ErrorEquals` may hold for it. */
  alias?: string;
}

/**
 * A failure that an execution knows by an error name: what Retry and Catch
 * match, and what ends the execution when neither does.
 */
export class ExecutionError extends Error {
  /** For example `States.Timeout`, `States.Runtime` or a function's error type. */
  readonly errorName: string;
  /** The text of the failure; undefined where AWS gives none (time-outs). */
  readonly errorCause?: string;
  /** The last event of the branch in which it happened, once known. */
  readonly eventId?: number;
  /** A narrower name that `ErrorEquals` may hold for it. */
  readonly alias?: string;

  /**
   * @param errorName - the name that `ErrorEquals` is compared with
   * @param errorCause - the text of the failure
   * @param options - where it happened, and its narrower name
   */
  constructor(
    errorName: string,
    errorCause?: string,
    options: ExecutionErrorOptions = {},
  ) {
    super(errorCause === undefined ? errorName : `${errorName}: ${errorCause}`);
    this.name = 'ExecutionError';
    this.errorName = errorName;
    this.errorCause = errorCause;
    this.eventId = options.eventId;
    this.alias = options.alias;
  }

  /**
   * A task kept its token but stopped sending heartbeats: Step Functions
   * reports `States.Timeout`, and `States.HeartbeatTimeout` matches it too.
   */
  static heartbeatTimeout(): ExecutionError {
    const alias = 'States.HeartbeatTimeout';
    return new ExecutionError('States.Timeout', undefined, { alias });
  }

  /** Whether no Retry and no Catch is asked: `States.Runtime`. */
  get terminal(): boolean {
    return this.errorName === 'States.Runtime';
  }

  /** The same failure with the last event of its branch. */
  at(eventId: number): ExecutionError {
    const { alias, errorCause, errorName } = this;
    return new ExecutionError(errorName, errorCause, { eventId, alias });
  }
}
