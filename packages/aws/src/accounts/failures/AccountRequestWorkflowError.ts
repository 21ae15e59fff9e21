import type { AccountRequestFailure } from '@landing-zone/core/accounts';

/**
 * What a workflow function throws: Lambda hands `name` to the state machine as the error name, and
 * `message`, the JSON text of the failure, inside the cause.
 *
 * @public
 */
export class AccountRequestWorkflowError extends Error {
  /** Cause and remedy, as the JSON in `message`. */
  readonly failure: AccountRequestFailure;

  /**
   * @param failure - `error` becomes the error's name
   * @param cause - the error behind it
   */
  constructor(failure: AccountRequestFailure, cause?: unknown) {
    super(JSON.stringify(failure), { cause });
    this.name = failure.error;
    this.failure = failure;
  }
}
