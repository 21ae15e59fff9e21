import { paginateGetExecutionHistory, SFNClient } from '@aws-sdk/client-sfn';

/** The way an execution took. */
export interface ExecutionTrace {
  /** The names of the states in the order in which they were entered. */
  states: string[];
  /** The states whose error was caught. */
  caught: string[];
}

/**
 * Reads which states an execution entered, from its history.
 *
 * @param options - `sfn`; `executionArn`; `definition`: the workflow's text.
 * @returns The way it took.
 */
export async function readTrace(options: {
  sfn: SFNClient;
  executionArn: string;
  definition: string;
}): Promise<ExecutionTrace> {
  const { sfn, executionArn, definition } = options;
  const { States } = JSON.parse(definition);
  const trace: ExecutionTrace = { states: [], caught: [] };
  let hasFailed = false;
  for await (const { events = [] } of paginateGetExecutionHistory(
    { client: sfn },
    { executionArn },
  )) {
    for (const { type, stateEnteredEventDetails } of events) {
      if (type === 'TaskFailed') hasFailed = true;
      if (type === 'TaskScheduled') hasFailed = false;
      const name = stateEnteredEventDetails?.name;
      if (!name) continue;
      const from = trace.states[trace.states.length - 1];
      const isCatch = States[from]?.Catch?.some(
        (catcher: { Next: string }) => catcher.Next === name,
      );
      if (hasFailed && isCatch) trace.caught.push(from);
      hasFailed = false;
      trace.states.push(name);
    }
  }
  return trace;
}
