import { audited } from './audited';
import type { RouteOptions } from './RouteOptions';

/** Adds `/sync`. */
export function addSyncRoutes(options: RouteOptions): void {
  const { router, httpAuth, auditor, syncStatus, requireWritesAllowed } =
    options;

  router.get('/sync', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json(await syncStatus.get({ credentials }));
  });

  router.post('/sync', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const run = await audited(
      {
        auditor,
        eventId: 'sync-start',
        severityLevel: 'low',
        request,
        meta: {},
        describe: ({ runId }) => ({ runId }),
      },
      async () => {
        requireWritesAllowed();
        return syncStatus.start({ credentials });
      },
    );
    response.status(202).json(run);
  });
}
