import { SandboxService } from '../SandboxService';
import { WireRequest } from '../WireRequest';
import { RestRoute, restRouteOf } from './RestRoute';
import { Route } from './Route';

const tables = new WeakMap<SandboxService, RestRoute[]>();

/**
 * Finds the operation of a REST request: method, path and query literals must
 * fit; of several the one with everything it requires and the most literals
 * wins, so that `?tagging` never reaches the handler of the object itself.
 *
 * @returns undefined when nothing fits
 */
export function routeRest(
  service: SandboxService,
  request: WireRequest,
): Route | undefined {
  const [best] = tableOf(service)
    .filter(route => fits(route, request))
    .map(route => ({ route, score: scoreOf(route, request) }))
    .sort((a, b) => b.score - a.score);
  if (!best) {
    return undefined;
  }
  const { operation, pattern } = best.route;
  return {
    service,
    operation,
    labels: { ...pattern.exec(request.path)?.groups },
  };
}

function tableOf(service: SandboxService): RestRoute[] {
  const known = tables.get(service);
  if (known) {
    return known;
  }
  const table = [...service.operations.values()]
    .map(restRouteOf)
    .filter(route => route !== undefined);
  tables.set(service, table);
  return table;
}

function fits(route: RestRoute, { method, path, query }: WireRequest): boolean {
  const xId = query.get('x-id');
  return (
    route.method === method &&
    (xId === null || route.xId === undefined || route.xId === xId) &&
    route.literals.every(([key, value]) =>
      value ? query.get(key) === value : query.has(key),
    ) &&
    route.pattern.test(path)
  );
}

function scoreOf(route: RestRoute, { query, headers }: WireRequest): number {
  const { literals, requiredQuery, requiredHeaders, operation } = route;
  const complete =
    requiredQuery.every(key => query.has(key)) &&
    requiredHeaders.every(name => headers[name] !== undefined);
  const weight =
    literals.length + requiredQuery.length + requiredHeaders.length;
  // Directory buckets list by the same path as buckets do, on another host.
  const supported = operation.handler ? 0.5 : 0;
  return (complete ? 1000 : 0) + weight + supported;
}
