import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { json, Router } from 'express';
import { spec } from '../schema/openapi/generated/router';
import { addAccountRequestRoutes } from './addAccountRequestRoutes';
import { addAccountRoutes } from './addAccountRoutes';
import { addOrganizationalUnitRoutes } from './addOrganizationalUnitRoutes';
import { addSyncRoutes } from './addSyncRoutes';
import { checkAccountRequestBody } from './checkAccountRequestBody';
import { hideCauses } from './hideCauses';
import type { RouteOptions } from './RouteOptions';

/**
 * Creates the router of the HTTP API in `openapi.yaml`.
 *
 * @param options - The services that answer; without `writesAllowed` the
 * routes that change something answer 403.
 */
export function createRouter(
  options: Omit<RouteOptions, 'router' | 'requireWritesAllowed'> & {
    writesAllowed: boolean;
    logger: LoggerService;
  },
): Router {
  const { writesAllowed, logger } = options;
  const router = createValidatedOpenApiRouter(spec);
  const routeOptions: RouteOptions = {
    ...options,
    router,
    requireWritesAllowed() {
      if (!writesAllowed) {
        throw new NotAllowedError(
          'Nothing is changed while Backstage permissions are off, because anybody could order AWS accounts then: set permission.enabled to true and install a policy, or, for a demonstration only, set landingZone.allowWithoutPermissions to true.',
        );
      }
    },
  };
  addAccountRoutes(routeOptions);
  addOrganizationalUnitRoutes(routeOptions);
  addAccountRequestRoutes(routeOptions);
  addSyncRoutes(routeOptions);

  // Around the validating router, which reduces errors of its own middleware
  // to their messages.
  const outer = Router();
  outer.use(json(), checkAccountRequestBody());
  outer.use(router);
  outer.use(hideCauses({ logger }));
  return outer;
}
