/** One invocation of a function that waits for its answer. */
export interface LambdaInvocation {
  /** The function's name, its ARN, or `account:function:name`. */
  functionName: string;
  /** The account that a bare name belongs to: twelve digits. */
  accountId: string;
  /** The region that a bare name belongs to. */
  region: string;
  /** The event as JSON text. */
  payload: string;
}

/** What an invocation came to. */
export interface LambdaResult {
  /** JSON text: what the handler returned, or `{ errorType, errorMessage, trace }`. */
  payload: string;
  /** Set when the function failed. */
  functionError?: 'Unhandled';
  /** Always `$LATEST`. */
  executedVersion: string;
  /** The invocation's id, as the function sees it. */
  requestId: string;
}

/**
 * Invokes a function and waits for its answer. A function that fails is an
 * answer too.
 *
 * @throws AwsError ResourceNotFoundException when there is no such function
 */
export type InvokeLambda = (
  invocation: LambdaInvocation,
) => Promise<LambdaResult>;
