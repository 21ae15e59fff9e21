/** An action that failed in the pipeline's own terms, not by a fault of the sandbox. */
export class ActionFailure extends Error {
  /** The code of CodePipeline's `errorDetails`, for example `JobFailed`. */
  readonly code: string;
  /** What the provider says of the result; shown as `externalExecutionSummary`. */
  readonly summary: string;

  /**
   * @param options - `code` and `message` as in `errorDetails`; `summary`
   * defaults to the message
   */
  constructor(options: { code: string; message: string; summary?: string }) {
    super(options.message);
    this.name = 'ActionFailure';
    this.code = options.code;
    this.summary = options.summary ?? options.message;
  }
}
