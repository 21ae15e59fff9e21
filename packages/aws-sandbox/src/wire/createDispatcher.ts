import { randomUUID } from 'node:crypto';
import { SandboxRuntime } from '../state/SandboxRuntime';
import { AwsError } from './AwsError';
import { IdentifyCaller } from './Caller';
import { findMissingMember } from './findMissingMember';
import { CredentialScope } from './http/CredentialScope';
import { readCredentialScope } from './http/readCredentialScope';
import { unwrapBody } from './http/unwrapBody';
import { InvalidInputError } from './InvalidInputError';
import { wireProtocols } from './protocols/wireProtocols';
import { refuseInput } from './refuseInput';
import { refuseUnsupported } from './refuseUnsupported';
import { RequestContext } from './RequestContext';
import { Route } from './routing/Route';
import { routeRequest } from './routing/routeRequest';
import { UnroutedError } from './routing/UnroutedError';
import { SandboxService } from './SandboxService';
import { WireRequest } from './WireRequest';
import { WireResponse } from './WireResponse';
import { writeError } from './writeError';

/** Answers a request; never rejects. */
export type Dispatch = (request: WireRequest) => Promise<WireResponse>;

/**
 * Makes the function that answers every AWS request: who calls, what is
 * called, is the input whole, what does the handler say.
 *
 * @param options - `services`: everything on offer; `identify`: finds the
 * caller's account
 */
export function createDispatcher(options: {
  services: readonly SandboxService[];
  runtime: SandboxRuntime;
  identify: IdentifyCaller;
}): Dispatch {
  const { services, runtime, identify } = options;

  return async function dispatch(request) {
    const requestId = randomUUID();
    let service: SandboxService | undefined;
    try {
      const scope = requireScope(request);
      const route = routeRequest({ services, request, scope });
      service = route.service;
      const context: RequestContext = {
        ...identify(scope),
        region: scope.region,
        requestId,
        sandbox: runtime,
        response: { headers: {} },
      };
      const response = await answer(route, unwrapBody(request), context);
      log(`${service.id}:${route.operation.name} ${response.statusCode}`);
      return response;
    } catch (error) {
      if (error instanceof UnroutedError) {
        service = error.service;
      }
      const refusal = refusalOf(error, service);
      log(`${service?.id ?? request.path} refused: ${refusal.message}`);
      return writeError(request, refusal, service, requestId);
    }
  };

  function log(text: string): void {
    runtime.logger.debug(text);
  }

  function requireScope(request: WireRequest): CredentialScope {
    const scope = readCredentialScope(request);
    if (!scope) {
      throw new AwsError(
        'MissingAuthenticationToken',
        'Request is missing Authentication Token',
        { statusCode: 403 },
      );
    }
    if (scope.expires && scope.expires < runtime.clock.now()) {
      throw new AwsError('AccessDenied', 'Request has expired', {
        statusCode: 403,
      });
    }
    return scope;
  }

  function refusalOf(error: unknown, service?: SandboxService): AwsError {
    if (error instanceof AwsError) {
      return error;
    }
    if (error instanceof UnroutedError) {
      return error.error;
    }
    if (error instanceof InvalidInputError && service) {
      return refuseInput(service, error.problem);
    }
    const detail =
      error instanceof Error ? error.stack ?? error.message : error;
    runtime.logger.error(`A handler of ${service?.id} failed: ${detail}`);
    return new AwsError(
      'InternalFailure',
      `The sandbox failed in ${service?.id}: ${error}`,
      { statusCode: 500 },
    );
  }
}

async function answer(
  { service, operation, labels }: Route,
  request: WireRequest,
  context: RequestContext,
): Promise<WireResponse> {
  if (!operation.handler) {
    return refuseUnsupported(service, operation);
  }
  const protocol = wireProtocols[service.protocol];
  const input = protocol.readInput({ operation, request, labels });
  const path = findMissingMember(operation.input, input);
  if (path) {
    const expected = 'value';
    throw refuseInput(service, { rule: 'missing', path, expected });
  }
  const output = await operation.handler(input, context);
  const { requestId } = context;
  const response = protocol.writeOutput({
    service,
    operation,
    output,
    requestId,
  });
  return {
    ...response,
    statusCode: context.response.statusCode ?? response.statusCode,
    headers: { ...response.headers, ...context.response.headers },
  };
}
