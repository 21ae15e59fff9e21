import { AwsError } from './AwsError';
import { SandboxOperation } from './SandboxOperation';
import { SandboxService } from './SandboxService';

/**
 * Refuses an operation that the service's model has and the sandbox lacks.
 *
 * @throws AwsError UnknownOperationException, HTTP 501
 */
export function refuseUnsupported(
  service: SandboxService,
  operation: SandboxOperation,
): never {
  throw new AwsError(
    'UnknownOperationException',
    `The sandbox lacks ${service.serviceId} ${operation.name} (${service.id}:${operation.name}). What it has is listed at /_sandbox/coverage.`,
    { statusCode: 501 },
  );
}
