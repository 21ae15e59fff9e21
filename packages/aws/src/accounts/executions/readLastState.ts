import {
  paginateGetExecutionHistory,
  type HistoryEvent,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { toBackstageError } from '../../clients/toBackstageError';
import type { AccountRequestWorkflowState } from '../workflow/AccountRequestWorkflowState';

/**
 * Reads the state document an execution had when it ended, from the newest event of its history that
 * holds one (states:GetExecutionHistory, newest first).
 *
 * @param options - `sfn`; `executionArn`; `requestId`: of the request, to know the document by
 * @returns the document, or undefined when no event holds it
 * @throws what {@link toBackstageError} makes of AWS's error
 */
export async function readLastState(options: {
  sfn: SFNClient;
  executionArn: string;
  requestId: string;
}): Promise<AccountRequestWorkflowState | undefined> {
  const { sfn, executionArn, requestId } = options;
  try {
    const pages = paginateGetExecutionHistory(
      { client: sfn, pageSize: 100 },
      { executionArn, reverseOrder: true, includeExecutionData: true },
    );
    for await (const page of pages) {
      for (const event of page.events ?? []) {
        const state = stateIn(event, requestId);
        if (state) return state;
      }
    }
  } catch (error) {
    throw toBackstageError({
      error,
      operation: 'states:GetExecutionHistory',
      resource: executionArn,
    });
  }
  return undefined;
}

function stateIn(
  event: HistoryEvent,
  requestId: string,
): AccountRequestWorkflowState | undefined {
  const text =
    event.stateExitedEventDetails?.output ??
    event.stateEnteredEventDetails?.input;
  if (!text) return undefined;
  try {
    const document = JSON.parse(text);
    const isState = document?.requestId === requestId && document.account;
    return isState ? document : undefined;
  } catch {
    // Output that AWS has truncated is not JSON; an older event holds the document.
    return undefined;
  }
}
