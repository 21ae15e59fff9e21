import { JsonValue } from '@backstage/types';
import { InputError } from '@backstage/errors';
import { integrationName, parseTaskResource } from './TaskResource';

/**
 * Does the work of a task.
 *
 * @param parameters - the filled `Parameters`
 * @param signal - aborted when nobody waits for the result any more
 * @returns the task's result
 * @throws ExecutionError with the error name that Retry and Catch see
 */
export type TaskIntegration = (
  parameters: JsonValue,
  signal: AbortSignal,
) => Promise<JsonValue>;

/** What Task states can have done. */
export interface TaskIntegrations {
  /** Invokes a Lambda function by its ARN, with the payload as its event. */
  invokeFunction(
    functionArn: string,
    payload: JsonValue,
    signal: AbortSignal,
  ): Promise<JsonValue>;
  /** Integrations by service and action, for example `lambda:invoke`. */
  services: Readonly<Record<string, TaskIntegration>>;
}

/**
 * Why these integrations cannot run a resource.
 *
 * @returns undefined when they can
 */
export function whyUnsupported(
  resource: string,
  integrations: TaskIntegrations,
): string | undefined {
  try {
    const parsed = parseTaskResource(resource);
    if (parsed.kind === 'function') {
      return undefined;
    }
    const supported = Object.keys(integrations.services);
    return supported.includes(integrationName(parsed))
      ? undefined
      : `The sandbox does not support the resource '${resource}'; it supports Lambda function ARNs and ${supported.join(
          ', ',
        )}`;
  } catch (error) {
    if (error instanceof InputError) {
      return error.message;
    }
    throw error;
  }
}
