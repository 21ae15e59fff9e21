/**
 * How an {@link AwsError} departs from what the service's model says of its code.
 *
 * @public
 */
export interface AwsErrorOptions {
  /** HTTP status; default: the model's status of the code, else 400. */
  statusCode?: number;
  /** Further members of the error's shape, as the SDK names them. */
  fields?: Record<string, unknown>;
}

/**
 * A refusal as AWS gives it: thrown by a handler, written to the wire in the
 * service's protocol, and seen by the caller as the SDK's own exception.
 *
 * @public
 */
export class AwsError extends Error {
  /** The code on the wire, for example `AccountNotFoundException`. */
  readonly code: string;
  /** The HTTP status when it is not the model's own. */
  readonly statusCode?: number;
  /** Further members of the error's shape. */
  readonly fields: Record<string, unknown>;

  /**
   * @param code - the code as the service's API reference spells it
   * @param message - the text a caller reads
   * @param options - status and further members
   */
  constructor(code: string, message: string, options: AwsErrorOptions = {}) {
    super(message);
    this.name = code;
    this.code = code;
    this.statusCode = options.statusCode;
    this.fields = options.fields ?? {};
  }
}
