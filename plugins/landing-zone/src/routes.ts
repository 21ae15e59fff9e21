import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/**
 * The page with the requests for accounts.
 *
 * @public
 */
export const accountRequestsRouteRef = createRouteRef({
  id: 'landing-zone.account-requests',
});

/**
 * The page of one request for an account.
 *
 * @public
 */
export const accountRequestRouteRef = createSubRouteRef({
  id: 'landing-zone.account-request',
  parent: accountRequestsRouteRef,
  path: '/:requestId',
});

/**
 * The page to create something from a template; where accounts are requested.
 *
 * @public
 */
export const createPageRouteRef = createExternalRouteRef({
  id: 'landing-zone.create-page',
  optional: true,
  defaultTarget: 'scaffolder.root',
});

/**
 * The form of a template, by the namespace and name of the template.
 *
 * @public
 */
export const templateRouteRef = createExternalRouteRef({
  id: 'landing-zone.template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});

/**
 * The page of one request for an account, for links that are left out when the
 * app does not have that page.
 *
 * @public
 */
export const viewAccountRequestRouteRef = createExternalRouteRef({
  id: 'landing-zone.view-account-request',
  params: ['requestId'],
  optional: true,
  defaultTarget: 'landing-zone.accountRequest',
});
