import { SandboxService } from '../wire/SandboxService';

/** What the sandbox has of one service. */
export interface ServiceCoverage {
  id: string;
  /** AWS's name. */
  name: string;
  apiVersion: string;
  protocol: string;
  /** How many operations the service's model has. */
  modelled: number;
  /** What holds for all operations, when something does. */
  limits?: string;
  operations: { name: string; limits?: string }[];
}

/** Reads from the registered handlers what is supported. */
export function describeCoverage(
  services: readonly SandboxService[],
): ServiceCoverage[] {
  return services
    .map(service => ({
      id: service.id,
      name: service.serviceId,
      apiVersion: service.version,
      protocol: service.protocol,
      modelled: service.operations.size,
      limits: service.notes['*'],
      operations: [...service.operations.values()]
        .filter(({ handler }) => handler)
        .map(({ name }) => ({ name, limits: service.notes[name] }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
