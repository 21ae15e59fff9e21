import type { RouteOptions } from './RouteOptions';

/** Adds `/accounts` and `/account-names`. */
export function addAccountRoutes(options: RouteOptions): void {
  const { router, httpAuth, accounts } = options;

  router.get('/accounts', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = request.query;
    response.json(await accounts.listAccounts({ query, credentials }));
  });

  router.get('/accounts/:accountId', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { accountId } = request.params;
    response.json(await accounts.getAccount({ accountId, credentials }));
  });

  router.get('/account-names/:name', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { name } = request.params;
    response.json(await accounts.checkAccountName({ name, credentials }));
  });
}
