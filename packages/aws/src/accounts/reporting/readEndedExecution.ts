import { createHash } from 'node:crypto';
import { DescribeExecutionCommand, type SFNClient } from '@aws-sdk/client-sfn';
import type { AccountRequestExecutionInput } from '@landing-zone/core/accounts';
import { toBackstageError } from '../../clients/toBackstageError';

/** An execution that ended without success. */
export interface EndedExecution {
  executionArn: string;
  /** FAILED, TIMED_OUT or ABORTED. */
  status: string;
  error?: string;
  cause?: string;
  /** The input, or as much of it as is there; an execution may be started by hand. */
  request: Partial<AccountRequestExecutionInput>;
  /** Unique per end of an execution: one that is redriven may end again. */
  reportId: string;
}

const ends = ['FAILED', 'TIMED_OUT', 'ABORTED'];

/**
 * Asks Step Functions how an execution ended (states:DescribeExecution).
 *
 * @param options - `sfn`; `executionArn`
 * @returns undefined while it runs or when it has succeeded
 * @throws what {@link toBackstageError} makes of AWS's error
 */
export async function readEndedExecution(options: {
  sfn: SFNClient;
  executionArn: string;
}): Promise<EndedExecution | undefined> {
  const { sfn, executionArn } = options;
  const execution = await sfn
    .send(new DescribeExecutionCommand({ executionArn }))
    .catch(error => {
      throw toBackstageError({
        error,
        operation: 'states:DescribeExecution',
        resource: executionArn,
      });
    });
  const { status = '', error, cause, stopDate } = execution;
  if (!ends.includes(status)) return undefined;
  return {
    executionArn,
    status,
    error: error ?? (status === 'TIMED_OUT' ? 'States.Timeout' : undefined),
    cause,
    request: parseInput(execution.input),
    reportId: createHash('sha256')
      .update(`${executionArn}\n${stopDate?.toISOString() ?? ''}`)
      .digest('hex'),
  };
}

function parseInput(
  input: string | undefined,
): Partial<AccountRequestExecutionInput> {
  try {
    const value = JSON.parse(input ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/**
 * Tells whether an input names its request and the account's e-mail address; an execution that was
 * started by hand may not.
 *
 * @param request - input of an execution
 */
export function isWholeRequest(
  request: Partial<AccountRequestExecutionInput>,
): request is AccountRequestExecutionInput {
  const { requestId, account } = request;
  return Boolean(requestId && account?.email && account.accountName);
}
