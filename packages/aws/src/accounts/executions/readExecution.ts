import {
  DescribeExecutionCommand,
  paginateGetExecutionHistory,
  type DescribeExecutionCommandOutput,
  type HistoryEvent,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { NotFoundError } from '@backstage/errors';
import { toBackstageError } from '../../clients/toBackstageError';
import { errorWithRemedy } from '../failures/errorWithRemedy';
import { hasErrorName } from '../failures/hasErrorName';

/**
 * Reads an execution with its whole history, oldest event first (states:GetExecutionHistory without
 * data, every page; then states:DescribeExecution, so that the status is never older than the history).
 *
 * @param options - `sfn`; `executionArn`
 * @throws NotFoundError when AWS does not know the execution, as it forgets them after 90 days
 */
export async function readExecution(options: {
  sfn: SFNClient;
  executionArn: string;
}): Promise<{
  execution: DescribeExecutionCommandOutput;
  events: HistoryEvent[];
}> {
  const { sfn, executionArn } = options;
  const events: HistoryEvent[] = [];
  try {
    const pages = paginateGetExecutionHistory(
      { client: sfn, pageSize: 1000 },
      { executionArn, includeExecutionData: false },
    );
    for await (const page of pages) events.push(...(page.events ?? []));
    const execution = await sfn.send(
      new DescribeExecutionCommand({ executionArn }),
    );
    return { execution, events };
  } catch (error) {
    if (hasErrorName(error, 'ExecutionDoesNotExist')) {
      throw errorWithRemedy({
        type: NotFoundError,
        summary: `AWS does not know the execution ${executionArn}; it forgets executions 90 days after their end.`,
        remedy: "Look at the portal's own record of the request.",
        cause: error,
      });
    }
    throw toBackstageError({
      error,
      operation: 'states:GetExecutionHistory',
      resource: executionArn,
    });
  }
}
