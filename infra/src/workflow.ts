/**
 * One Lambda function of a workflow. Plain data: the stack builds the function
 * from it, and the bundler hands the same list to the local sandbox.
 *
 * @public
 */
export interface WorkflowFunction {
  /** The function's name in AWS. */
  functionName: string;
  /** The file that exports `handler`, relative to `infra/src`. */
  handlerFile: string;
  /** The names of the environment variables that the handler reads. */
  environmentKeys: readonly string[];
  /** The time after which Lambda ends an invocation, in seconds. */
  timeoutSeconds: number;
  /** The memory of the function, in MiB. */
  memoryMegabytes: number;
}

/**
 * A Step Functions state machine with the functions it calls. Plain data.
 *
 * @public
 */
export interface Workflow {
  /** The state machine's name, unique in its account and Region. */
  name: string;
  /**
   * The Amazon States Language file, relative to `infra/src`. Each
   * `${Key}` in it stands for the ARN of the function with that key.
   */
  definitionFile: string;
  /** The longest time an execution may take, in seconds, as in the file. */
  timeoutSeconds: number;
  /** The functions by key, as the definition names them. */
  functions: Record<string, WorkflowFunction>;
  /**
   * The key of the function that EventBridge calls when an execution ends as
   * FAILED, TIMED_OUT or ABORTED.
   */
  failureReport: string;
}
