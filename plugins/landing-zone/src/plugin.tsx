import { RiCloudLine } from '@remixicon/react';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { landingZoneApi } from './extensions/apis';
import { accountCard } from './extensions/entityCards';
import {
  accountNameFormField,
  organizationalUnitFormField,
} from './extensions/formFields';
import { accountRequestsPage } from './extensions/pages';
import {
  accountRequestRouteRef,
  accountRequestsRouteRef,
  createPageRouteRef,
  templateRouteRef,
  viewAccountRequestRouteRef,
} from './routes';

/**
 * The landing-zone plugin: the page with the requests for accounts, the card on
 * the entity pages of accounts, and the form fields for templates.
 *
 * @public
 */
export const landingZonePlugin = createFrontendPlugin({
  pluginId: 'landing-zone',
  title: 'Landing zone',
  icon: <RiCloudLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    accountRequests: accountRequestsRouteRef,
    accountRequest: accountRequestRouteRef,
  },
  externalRoutes: {
    createPage: createPageRouteRef,
    template: templateRouteRef,
    viewAccountRequest: viewAccountRequestRouteRef,
  },
  extensions: [
    landingZoneApi,
    accountRequestsPage,
    accountCard,
    accountNameFormField,
    organizationalUnitFormField,
  ],
});
