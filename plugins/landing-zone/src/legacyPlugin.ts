import type { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import {
  createLandingZoneClient,
  RESOURCE_TYPE_CLOUD_ACCOUNT,
} from '@landing-zone/plugin-landing-zone-common';
import { landingZoneApiRef } from './api';
import {
  AwsAccountNamePicker,
  AwsAccountNamePickerSchema,
  validateAccountName,
} from './fields/AwsAccountNamePicker';
import {
  AwsOrganizationalUnitPicker,
  AwsOrganizationalUnitPickerSchema,
  validateOrganizationalUnit,
} from './fields/AwsOrganizationalUnitPicker';
import {
  accountRequestRouteRef,
  accountRequestsRouteRef,
  createPageRouteRef,
  templateRouteRef,
  viewAccountRequestRouteRef,
} from './routes';

/**
 * The landing-zone plugin for apps on the old frontend system.
 *
 * @public
 */
export const landingZonePlugin = createPlugin({
  id: 'landing-zone',
  routes: {
    accountRequests: accountRequestsRouteRef,
    accountRequest: accountRequestRouteRef,
  },
  externalRoutes: {
    createPage: createPageRouteRef,
    template: templateRouteRef,
    viewAccountRequest: viewAccountRequestRouteRef,
  },
  apis: [
    createApiFactory({
      api: landingZoneApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => createLandingZoneClient(deps),
    }),
  ],
});

/**
 * The page with the requests for accounts, for a route of the app. Its prop
 * `template` is the entity reference of the template behind the button
 * "Request an account".
 *
 * @public
 */
export const AccountRequestsPage = landingZonePlugin.provide(
  createRoutableExtension({
    name: 'AccountRequestsPage',
    component: () =>
      import('./components/LegacyAccountRequestsPage').then(
        m => m.LegacyAccountRequestsPage,
      ),
    mountPoint: accountRequestsRouteRef,
  }),
);

/**
 * The card with an AWS account, for the entity page of one.
 *
 * @public
 */
export const EntityAwsAccountCard = landingZonePlugin.provide(
  createComponentExtension({
    name: 'EntityAwsAccountCard',
    component: {
      lazy: () => import('./components/AccountCard').then(m => m.AccountCard),
    },
  }),
);

/**
 * Whether an entity stands for an AWS account, for an `EntitySwitch.Case`.
 *
 * @param entity - An entity of the catalog.
 * @public
 */
export function isAwsAccount(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'resource' &&
    entity.spec?.type === RESOURCE_TYPE_CLOUD_ACCOUNT
  );
}

/**
 * The form field `AwsAccountNamePicker`, for `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const AwsAccountNamePickerFieldExtension = landingZonePlugin.provide(
  createScaffolderFieldExtension({
    name: 'AwsAccountNamePicker',
    component: AwsAccountNamePicker,
    validation: validateAccountName,
    schema: AwsAccountNamePickerSchema.schema,
  }),
);

/**
 * The form field `AwsOrganizationalUnitPicker`, for
 * `ScaffolderFieldExtensions`.
 *
 * @public
 */
export const AwsOrganizationalUnitPickerFieldExtension =
  landingZonePlugin.provide(
    createScaffolderFieldExtension({
      name: 'AwsOrganizationalUnitPicker',
      component: AwsOrganizationalUnitPicker,
      validation: validateOrganizationalUnit,
      schema: AwsOrganizationalUnitPickerSchema.schema,
    }),
  );
