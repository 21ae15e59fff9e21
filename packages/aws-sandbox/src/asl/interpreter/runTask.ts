import { JsonValue } from '@backstage/types';
import { checkDataLimit } from '../data/checkDataLimit';
import { fillTemplate } from '../data/fillTemplate';
import { filterData } from '../data/readPath';
import { TaskState } from '../definition/StateMachineDefinition';
import { ExecutionError } from '../errors/ExecutionError';
import { OpenTask } from '../tasks/TaskTokens';
import {
  integrationName,
  parseTaskResource,
  TaskResource,
} from '../tasks/TaskResource';
import { readNumber } from './readNumber';
import { runWithRetries } from './runWithRetries';
import { dataScopeOf, StateOutcome, StateRun } from './StateRun';
import { createTaskEvents, TaskEvents } from './taskEvents';
import { awaitCallback } from './awaitCallback';
import { interruptible } from './interruptible';

/** Runs a Task state. */
export function runTask(run: StateRun<TaskState>): Promise<StateOutcome> {
  return runWithRetries(run, { attempt: () => attemptTask(run) });
}

async function attemptTask(run: StateRun<TaskState>): Promise<JsonValue> {
  const { environment, state } = run;
  const resource = parseTaskResource(state.Resource);
  const task =
    resource.kind === 'service' && resource.callback
      ? environment.tokens.open()
      : undefined;
  try {
    return await performTask(run, { resource, task });
  } finally {
    task?.close();
  }
}

async function performTask(
  run: StateRun<TaskState>,
  options: { resource: TaskResource; task?: OpenTask },
): Promise<JsonValue> {
  const { input, state } = run;
  const { resource, task } = options;
  const context = task ? { Task: { Token: task.token } } : {};
  const filtered = filterData(
    state.InputPath,
    dataScopeOf(run, input, context),
  );
  const scope = dataScopeOf(run, filtered, context);
  const parameters = state.Parameters
    ? fillTemplate(state.Parameters, scope)
    : filtered;
  const limits = {
    timeoutSeconds: readNumber('TimeoutSeconds', {
      value: state.TimeoutSeconds,
      path: state.TimeoutSecondsPath,
      least: 1,
      scope,
    }),
    heartbeatSeconds: readNumber('HeartbeatSeconds', {
      value: state.HeartbeatSeconds,
      path: state.HeartbeatSecondsPath,
      least: 1,
      scope,
    }),
  };
  const source =
    resource.kind === 'function' ? resource.functionArn : resource.service;
  const text = checkDataLimit(parameters, { source, what: 'input' });
  const events = createTaskEvents(run, resource);
  events.scheduled(text, limits);
  events.started();
  try {
    const result = await performWithin(run, {
      ...limits,
      resource,
      task,
      parameters,
      events,
    });
    events.succeeded(checkDataLimit(result, { source }));
    return result;
  } catch (error) {
    if (error instanceof ExecutionError && !run.scope.signal.aborted) {
      const failure = { error: error.errorName, cause: error.errorCause };
      const timedOut = error.errorName === 'States.Timeout';
      events[timedOut ? 'timedOut' : 'failed'](failure);
    }
    throw error;
  }
}

function performWithin(
  run: StateRun<TaskState>,
  options: {
    resource: TaskResource;
    task?: OpenTask;
    parameters: JsonValue;
    timeoutSeconds?: number;
    heartbeatSeconds?: number;
    events: TaskEvents;
  },
): Promise<JsonValue> {
  const { events, heartbeatSeconds, parameters, resource, task } = options;
  const { timeoutSeconds } = options;
  const { clock, integrations } = run.environment;
  // Code runs no faster in the sandbox than on AWS; only waits are shortened.
  const scale = task ? 1 : clock.timeScale;
  return interruptible({
    signal: run.scope.signal,
    limit: timeoutSeconds
      ? {
          clock,
          milliseconds: timeoutSeconds * 1000 * scale,
          error: () => new ExecutionError('States.Timeout'),
        }
      : undefined,
    async work(signal) {
      if (resource.kind === 'function') {
        const { functionArn } = resource;
        return integrations.invokeFunction(functionArn, parameters, signal);
      }
      const integrate = integrations.services[integrationName(resource)];
      const answer = await integrate(parameters, signal);
      if (!task) {
        return answer;
      }
      signal.throwIfAborted();
      events.submitted(checkDataLimit(answer, { source: resource.service }));
      return awaitCallback({ clock, task, heartbeatSeconds, signal });
    },
  });
}
