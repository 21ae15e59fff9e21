import { InputError } from '@backstage/errors';
import { AwsError } from './AwsError';
import { InputProblem } from './InputProblem';
import { readServiceModel } from './readServiceModel';
import { UntypedHandler } from './SandboxOperation';
import { SandboxService } from './SandboxService';
import { OperationName, ServiceHandlers } from './ServiceHandlers';

/**
 * Makes a service of the sandbox from an SDK client's own model and typed
 * handlers. Routing, parsing, validation and writing follow from the model.
 *
 * @param options - `module`: the whole client module, for example
 * `import * as organizations from '@aws-sdk/client-organizations'`. `id`: the
 * service's short name on the coverage page. `handlers`: by operation name.
 * `notes`: what differs from AWS, by operation name, or `*` for the service.
 * `refuseInput`: the service's own error for input that breaks its model;
 * default: what services of its protocol commonly say
 * @throws InputError for a handler of an operation the model lacks
 *
 * @public
 */
export function defineService<M extends object>(options: {
  module: M;
  id: string;
  handlers: ServiceHandlers<M>;
  notes?: { [Name in OperationName<M> | '*']?: string };
  refuseInput?: (problem: InputProblem) => AwsError;
}): SandboxService {
  const { id, module, notes, refuseInput } = options;
  const model = readServiceModel({ id, module });
  // The mapped type has proven every handler against its operation.
  const handlers = options.handlers as Record<string, UntypedHandler>;
  for (const name of Object.keys(handlers)) {
    if (!model.operations.has(name)) {
      throw new InputError(
        `The service ${id} has a handler for ${name}, which is no operation of its SDK client`,
      );
    }
  }
  const operations = new Map(
    [...model.operations].map(([name, operation]) => [
      name,
      { ...operation, handler: handlers[name] },
    ]),
  );
  return {
    ...model,
    operations,
    refuseInput,
    notes: (notes ?? {}) as Record<string, string>,
    async call(operation, input, context) {
      const handler = operations.get(operation)?.handler;
      if (!handler) {
        throw new AwsError(
          'UnknownOperationException',
          `The sandbox lacks ${id}:${operation}.`,
        );
      }
      return handler(input, context);
    },
  };
}
