import { InputError } from '@backstage/errors';

/** What a Task state has done. */
export type TaskResource =
  | { kind: 'function'; functionArn: string }
  | {
      kind: 'service';
      /** For example `lambda`. */
      service: string;
      /** For example `invoke`. */
      action: string;
      /** Whether the state waits for SendTaskSuccess or SendTaskFailure. */
      callback: boolean;
    };

const functionArn =
  /^arn:[\w-]+:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+(?::[\w$-]+)?$/;
const integration = /^arn:[\w-]+:states:::([\w-]+):([\w:]+)(?:\.(\w+))?$/;

/**
 * Reads the `Resource` of a Task state: the ARN of a Lambda function, or an
 * integration such as `arn:aws:states:::lambda:invoke`, with or without
 * `.waitForTaskToken`.
 *
 * @throws InputError when it is neither; `.sync` is not supported
 */
export function parseTaskResource(resource: string): TaskResource {
  if (functionArn.test(resource)) {
    return { kind: 'function', functionArn: resource };
  }
  const [, service, action, pattern] = integration.exec(resource) ?? [];
  if (!service) {
    throw new InputError(
      `The resource '${resource}' is neither the ARN of a Lambda function nor a service integration (arn:aws:states:::<service>:<action>)`,
    );
  }
  if (pattern !== undefined && pattern !== 'waitForTaskToken') {
    throw new InputError(
      `The sandbox does not support the integration pattern '.${pattern}' of the resource '${resource}'`,
    );
  }
  return {
    kind: 'service',
    service,
    action,
    callback: pattern === 'waitForTaskToken',
  };
}

/** `lambda:invoke` for the resource that invokes a function. */
export function integrationName(
  resource: Extract<TaskResource, { kind: 'service' }>,
): string {
  return `${resource.service}:${resource.action}`;
}
