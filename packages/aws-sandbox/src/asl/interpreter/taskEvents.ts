import { JsonObject } from '@backstage/types';
import { TaskResource } from '../tasks/TaskResource';
import { recordNext, StateRun } from './StateRun';

/** Adds the events of one attempt of a task, in the shape that its resource has. */
export interface TaskEvents {
  /** @param parameters - the task's input as JSON text */
  scheduled(
    parameters: string,
    limits: { timeoutSeconds?: number; heartbeatSeconds?: number },
  ): void;
  started(): void;
  /** Of tasks with a token: the request was made, the result is waited for. */
  submitted(output: string): void;
  succeeded(output: string): void;
  failed(failure: { error: string; cause?: string }): void;
  timedOut(failure: { error: string; cause?: string }): void;
}

const untruncated = { truncated: false };

/**
 * The events of a task: `Task...` for a service integration, and
 * `LambdaFunction...` for a function's ARN.
 */
export function createTaskEvents(
  run: StateRun,
  resource: TaskResource,
): TaskEvents {
  const details = (outcome: object): JsonObject =>
    // JSON drops the members that are undefined.
    JSON.parse(JSON.stringify(outcome));
  const record = (type: string, outcome?: object) =>
    recordNext(run, type, outcome && details(outcome));
  if (resource.kind === 'function') {
    return {
      scheduled: (input, { timeoutSeconds }) =>
        record('LambdaFunctionScheduled', {
          resource: resource.functionArn,
          input,
          inputDetails: untruncated,
          timeoutInSeconds: timeoutSeconds,
        }),
      started: () => record('LambdaFunctionStarted'),
      submitted: () => undefined,
      succeeded: output =>
        record('LambdaFunctionSucceeded', {
          output,
          outputDetails: untruncated,
        }),
      failed: failure => record('LambdaFunctionFailed', failure),
      timedOut: failure => record('LambdaFunctionTimedOut', failure),
    };
  }
  const names = {
    resourceType: resource.service,
    resource: `${resource.action}${
      resource.callback ? '.waitForTaskToken' : ''
    }`,
  };
  return {
    scheduled: (parameters, { heartbeatSeconds, timeoutSeconds }) =>
      record('TaskScheduled', {
        ...names,
        region: run.environment.region,
        parameters,
        timeoutInSeconds: timeoutSeconds,
        heartbeatInSeconds: heartbeatSeconds,
      }),
    started: () => record('TaskStarted', names),
    submitted: output =>
      record('TaskSubmitted', { ...names, output, outputDetails: untruncated }),
    succeeded: output =>
      record('TaskSucceeded', { ...names, output, outputDetails: untruncated }),
    failed: failure => record('TaskFailed', { ...names, ...failure }),
    timedOut: failure => record('TaskTimedOut', { ...names, ...failure }),
  };
}
