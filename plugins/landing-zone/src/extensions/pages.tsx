import { RiCloudLine } from '@remixicon/react';
import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { z } from 'zod/v4';
import { accountRequestsRouteRef } from '../routes';

/**
 * The page with the requests for accounts. Its setting `template` is the entity
 * reference of the template behind "Request an account".
 */
export const accountRequestsPage = PageBlueprint.makeWithOverrides({
  name: 'account-requests',
  configSchema: { template: z.string().optional() },
  factory(originalFactory, { config }) {
    return originalFactory({
      path: '/account-requests',
      title: 'Account requests',
      icon: <RiCloudLine />,
      routeRef: accountRequestsRouteRef,
      loader: () =>
        import('../components/AccountRequestsPage').then(m => (
          <m.AccountRequestsPage template={config.template} />
        )),
    });
  },
});
