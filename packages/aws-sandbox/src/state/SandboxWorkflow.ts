/**
 * A function of a workflow, as the sandbox runs it.
 *
 * @public
 */
export interface SandboxWorkflowFunction {
  /** The name in AWS Lambda. */
  functionName: string;
  /** Absolute path of a bundled CommonJS file that exports `handler`. */
  handlerFile: string;
  /** The function's own environment; region and endpoint are added. */
  environment: Record<string, string>;
  timeoutSeconds: number;
  memoryMegabytes: number;
}

/**
 * A state machine with its functions, as `createSandbox` takes it.
 *
 * @public
 */
export interface SandboxWorkflow {
  /** The state machine's name. */
  name: string;
  /** Twelve digits: where it is deployed. */
  accountId: string;
  region: string;
  /** Amazon States Language as JSON text, with `${Key}` for a function's ARN. */
  definition: string;
  timeoutSeconds: number;
  /** Functions by the key that the definition uses. */
  functions: Record<string, SandboxWorkflowFunction>;
  /** Key of the function that is told of FAILED, TIMED_OUT and ABORTED. */
  failureReport?: string;
}
