/** How Lambda tells that a function failed. */
export interface FunctionFailure {
  /** For example the name of the thrown error, or `Sandbox.Timedout`. */
  errorType: string;
  errorMessage: string;
  /** The stack, line by line; failures of the platform have none. */
  trace?: string[];
}

/** The failure of a function that ran longer than it may. */
export function timedOut(options: {
  requestId: string;
  timeoutSeconds: number;
}): FunctionFailure {
  const { requestId, timeoutSeconds } = options;
  return {
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${timeoutSeconds.toFixed(
      2,
    )} seconds`,
  };
}

/** The failure of a function whose process ended before it answered. */
export function exited(options: {
  requestId: string;
  exitCode: number;
}): FunctionFailure {
  const { exitCode, requestId } = options;
  const how =
    exitCode === 0
      ? 'exited without providing a reason'
      : `exited with error: exit status ${exitCode}`;
  return {
    errorType: 'Runtime.ExitError',
    errorMessage: `RequestId: ${requestId} Error: Runtime ${how}`,
  };
}

/** The failure of a function that used more memory than it has. */
export function outOfMemory(requestId: string): FunctionFailure {
  return {
    errorType: 'Runtime.OutOfMemory',
    errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: signal: killed`,
  };
}

/** The failure of a function whose answer is larger than Lambda hands on. */
export function responseTooLarge(limit: number): FunctionFailure {
  return {
    errorType: 'Function.ResponseSizeTooLarge',
    errorMessage: `Response payload size exceeded maximum allowed payload size (${limit} bytes).`,
  };
}
