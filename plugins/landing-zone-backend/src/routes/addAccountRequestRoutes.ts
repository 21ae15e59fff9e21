import { audited } from './audited';
import type { RouteOptions } from './RouteOptions';

/** Adds `/account-requests`. */
export function addAccountRequestRoutes(options: RouteOptions): void {
  const { router, httpAuth, auditor, accountRequests, requireWritesAllowed } =
    options;

  router.get('/account-requests', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = request.query;
    response.json(await accountRequests.list({ query, credentials }));
  });

  router.get('/account-requests/:requestId', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { requestId } = request.params;
    response.json(await accountRequests.get({ requestId, credentials }));
  });

  router.post('/account-requests/plan', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const account = request.body;
    response.json(await accountRequests.plan({ account, credentials }));
  });

  router.post('/account-requests', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const { account, clientRequestToken } = request.body;
    const result = await audited(
      {
        auditor,
        eventId: 'account-request-create',
        request,
        meta: { account, clientRequestToken },
        describe: ({ request: { requestId, state }, repeated }) => ({
          requestId,
          state,
          repeated,
        }),
      },
      async () => {
        requireWritesAllowed();
        return accountRequests.create({
          account,
          clientRequestToken,
          credentials,
        });
      },
    );
    response.status(result.repeated ? 200 : 202).json(result.request);
  });

  router.post(
    '/account-requests/:requestId/cancel',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      const { requestId } = request.params;
      const canceled = await audited(
        {
          auditor,
          eventId: 'account-request-cancel',
          request,
          meta: { requestId },
        },
        async () => {
          requireWritesAllowed();
          return accountRequests.cancel({ requestId, credentials });
        },
      );
      response.json(canceled);
    },
  );

  router.post(
    '/account-requests/:requestId/approve',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      const { requestId } = request.params;
      const { decision, comment } = request.body;
      const decided = await audited(
        {
          auditor,
          eventId: 'account-request-decide',
          request,
          meta: { requestId, decision, comment },
          describe: ({ state }) => ({ state }),
        },
        async () => {
          requireWritesAllowed();
          return accountRequests.decide({
            requestId,
            decision,
            comment,
            credentials,
          });
        },
      );
      response.json(decided);
    },
  );

  router.post(
    '/account-requests/:requestId/retry',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      const { requestId } = request.params;
      const retried = await audited(
        {
          auditor,
          eventId: 'account-request-retry',
          request,
          meta: { requestId },
          describe: created => ({ retriedBy: created.requestId }),
        },
        async () => {
          requireWritesAllowed();
          return accountRequests.retry({ requestId, credentials });
        },
      );
      response.status(202).json(retried);
    },
  );
}
