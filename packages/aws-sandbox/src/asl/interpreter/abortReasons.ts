/** The execution was stopped by StopExecution. */
export class ExecutionStopped extends Error {
  /** What StopExecution was given. */
  readonly errorName?: string;
  /** What StopExecution was given. */
  readonly errorCause?: string;

  /** @param options - error and cause of the stop, both free */
  constructor(options: { error?: string; cause?: string } = {}) {
    super('The execution was stopped.');
    this.name = 'ExecutionStopped';
    this.errorName = options.error;
    this.errorCause = options.cause;
  }
}

/** The execution ran longer than its state machine allows. */
export class ExecutionTimedOut extends Error {
  constructor() {
    super('The execution ran longer than the state machine allows.');
    this.name = 'ExecutionTimedOut';
  }
}

/** The sandbox closes: the execution goes on when it starts again. */
export class ExecutionSuspended extends Error {
  constructor() {
    super('The sandbox closes.');
    this.name = 'ExecutionSuspended';
  }
}

/** Another branch or iteration failed. */
export class BranchAborted extends Error {
  /** The last event of the branch that failed. */
  readonly eventId: number;

  /** @param eventId - the last event of the branch that failed */
  constructor(eventId: number) {
    super('Another branch failed.');
    this.name = 'BranchAborted';
    this.eventId = eventId;
  }
}
