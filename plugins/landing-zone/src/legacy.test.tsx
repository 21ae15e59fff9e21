import { Route } from 'react-router-dom';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FlatRoutes } from '@backstage/core-app-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { accountFixture } from './__testUtils__/accountFixture';
import { accountRequestFixture } from './__testUtils__/accountRequestFixture';
import { landingZoneApiMock } from './__testUtils__/landingZoneApiMock';
import { organizationalUnitsFixture } from './__testUtils__/organizationalUnitsFixture';
import { landingZoneApiRef } from './api';
import {
  AccountRequestsPage,
  AwsAccountNamePickerFieldExtension,
  AwsOrganizationalUnitPickerFieldExtension,
  EntityAwsAccountCard,
  isAwsAccount,
} from './legacy';
import { templateRouteRef } from './routes';

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
  '/create/templates/:namespace/:templateName': templateRouteRef,
};

const api = landingZoneApiMock({
  getAccount: async () => accountFixture(),
  listAccountRequests: async () => ({
    items: [accountRequestFixture()],
    totalItems: 1,
  }),
  getAccountRequest: async () => accountRequestFixture(),
  listOrganizationalUnits: async () => organizationalUnitsFixture(),
  checkAccountName: async name => ({ name, available: true, problems: [] }),
});

const account = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: '100000000042' },
  spec: { type: 'cloud-account' },
};

describe('legacy', () => {
  it('shows the page with the requests, and leads to one', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[landingZoneApiRef, api]]}>
        <FlatRoutes>
          <Route
            path="/account-requests"
            element={
              <AccountRequestsPage template="template:default/aws-account" />
            }
          />
        </FlatRoutes>
      </TestApiProvider>,
      { mountedRoutes, routeEntries: ['/account-requests'] },
    );

    expect(
      await screen.findByRole('link', { name: 'Request an account' }),
    ).toHaveAttribute('href', '/create/templates/default/aws-account');
    const header = await screen.findByRole('rowheader', {
      name: 'payments-test',
    });
    await userEvent.click(within(header).getByRole('link'));

    expect(
      await screen.findByRole('list', { name: 'Steps of the request' }),
    ).toBeInTheDocument();
  });

  it('shows the card of an account', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[landingZoneApiRef, api]]}>
        <EntityProvider entity={account}>
          <EntityAwsAccountCard />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes },
    );

    expect(await screen.findByText('Workloads/Production')).toBeVisible();
  });

  it('tells accounts from other entities', () => {
    expect(isAwsAccount(account)).toBe(true);
    expect(isAwsAccount({ ...account, spec: { type: 's3-bucket' } })).toBe(
      false,
    );
    expect(isAwsAccount({ ...account, kind: 'Component' })).toBe(false);
  });

  it('shows the form fields in a template', async () => {
    function Form() {
      const extensions = useCustomFieldExtensions(
        <ScaffolderFieldExtensions>
          <AwsAccountNamePickerFieldExtension />
          <AwsOrganizationalUnitPickerFieldExtension />
        </ScaffolderFieldExtensions>,
      );
      const field = (name: string) => ({
        type: 'string',
        title: name,
        'ui:field': name,
      });
      return (
        <Stepper
          manifest={{
            title: 'Request an account',
            steps: [
              {
                title: 'Account',
                schema: {
                  type: 'object',
                  properties: {
                    name: field('AwsAccountNamePicker'),
                    unit: field('AwsOrganizationalUnitPicker'),
                  },
                },
              },
            ],
          }}
          extensions={extensions}
          onCreate={async () => {}}
        />
      );
    }
    await renderInTestApp(
      <TestApiProvider apis={[[landingZoneApiRef, api]]}>
        <Form />
      </TestApiProvider>,
      { mountedRoutes },
    );

    await userEvent.type(
      screen.getByRole('textbox', { name: /AwsAccountNamePicker/ }),
      'payments',
    );
    expect(
      await screen.findByText('Not used in this organization'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('treegrid', {
        name: /AwsOrganizationalUnitPicker/,
      }),
    ).toBeInTheDocument();
  });
});
