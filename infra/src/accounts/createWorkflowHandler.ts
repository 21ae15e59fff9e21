import {
  AccountRequestWorkflowEvent,
  AccountRequestWorkflowState,
} from '@landing-zone/aws/accounts';
import { createHandler } from '../createHandler';

/**
 * Makes the handler of a state of the account request workflow. Its log lines
 * carry the execution's ARN and the request's id.
 *
 * @param run - The function of packages/aws for this state.
 * @returns The Lambda handler.
 */
export function createWorkflowHandler(
  run: (
    event: AccountRequestWorkflowEvent,
  ) => Promise<AccountRequestWorkflowState>,
) {
  return createHandler<
    AccountRequestWorkflowEvent,
    AccountRequestWorkflowState
  >({
    run,
    logKeys: event => ({
      executionArn: event.executionArn,
      accountRequestId: event.state.requestId,
    }),
  });
}
