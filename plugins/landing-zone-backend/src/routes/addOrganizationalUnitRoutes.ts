import type { RouteOptions } from './RouteOptions';

/** Adds `/organizational-units`. */
export function addOrganizationalUnitRoutes(options: RouteOptions): void {
  const { router, httpAuth, accounts } = options;

  router.get('/organizational-units', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json(await accounts.listOrganizationalUnits({ credentials }));
  });
}
