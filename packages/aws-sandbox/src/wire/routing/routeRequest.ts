import { AwsError } from '../AwsError';
import { CredentialScope } from '../http/CredentialScope';
import { formOf } from '../protocols/formOf';
import { SandboxService } from '../SandboxService';
import { WireRequest } from '../WireRequest';
import { Route } from './Route';
import { routeRest } from './routeRest';
import { UnroutedError } from './UnroutedError';

/**
 * Finds service and operation: by `X-Amz-Target`, by `Action` and `Version`,
 * or by the signing name with method, path and query.
 *
 * @throws UnroutedError with UnknownService or UnknownOperationException
 */
export function routeRequest(options: {
  services: readonly SandboxService[];
  request: WireRequest;
  scope: CredentialScope;
}): Route {
  const { services, request, scope } = options;
  const target = request.headers['x-amz-target'];
  if (target !== undefined) {
    const [prefix, name = ''] = target.split('.');
    const service = services.find(({ target: known }) => known === prefix);
    return routeByName(service, name, prefix);
  }
  if (isQueryRequest(request)) {
    const form = formOf(request);
    const service = services.find(
      ({ version, protocol }) =>
        protocol.endsWith('Query') && version === form.get('Version'),
    );
    return routeByName(service, form.get('Action') ?? '', scope.service);
  }
  const service = services.find(
    ({ signingName, protocol }) =>
      signingName === scope.service && protocol.startsWith('rest'),
  );
  if (!service) {
    throw unknownService(scope.service, services);
  }
  return (
    routeRest(service, request) ??
    unknownOperation(service, `${request.method} ${request.path}`)
  );

  function routeByName(
    found: SandboxService | undefined,
    name: string,
    asked: string,
  ): Route {
    if (!found) {
      throw unknownService(asked, services);
    }
    const operation = found.operations.get(name);
    return operation
      ? { service: found, operation, labels: {} }
      : unknownOperation(found, name);
  }
}

function isQueryRequest({ headers, query }: WireRequest): boolean {
  const type = headers['content-type'] ?? '';
  return (
    type.startsWith('application/x-www-form-urlencoded') ||
    (query.has('Action') && query.has('Version'))
  );
}

function unknownOperation(service: SandboxService, name: string): never {
  throw new UnroutedError(
    new AwsError(
      'UnknownOperationException',
      `${service.serviceId} has no operation for ${
        name || 'a request without one'
      }.`,
    ),
    service,
  );
}

function unknownService(
  name: string,
  services: readonly SandboxService[],
): UnroutedError {
  const known = services.map(service => service.id).join(', ');
  return new UnroutedError(
    new AwsError(
      'UnknownService',
      `The sandbox lacks the service ${name}. It has ${known}.`,
      { statusCode: 501 },
    ),
  );
}
