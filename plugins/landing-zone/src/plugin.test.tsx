import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { http, HttpResponse } from 'msw';
import {
  createExtensionTester,
  mockApis,
  registerMswTestHooks,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { accountRequestFixture } from './__testUtils__/accountRequestFixture';
import {
  accountNameFormField,
  organizationalUnitFormField,
} from './extensions/formFields';
import plugin from '.';

describe('landing-zone plugin', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  it('is found by apps that look for packages with plugins', () => {
    expect(plugin.$$type).toBe('@backstage/FrontendPlugin');
    expect(plugin.pluginId).toBe('landing-zone');
  });

  it('shows its page in the navigation and reads from its backend', async () => {
    const addresses: string[] = [];
    server.use(
      http.get('*/api/landing-zone/account-requests', ({ request }) => {
        addresses.push(request.url);
        return HttpResponse.json({
          items: [accountRequestFixture()],
          totalItems: 1,
        });
      }),
    );
    renderTestApp({
      features: [plugin],
      apis: [mockApis.discovery()],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: ['/account-requests'],
    });

    expect(
      await screen.findByRole('rowheader', { name: 'payments-test' }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('link', { name: 'Account requests' })[0],
    ).toHaveAttribute('href', '/account-requests');
    expect(new URL(addresses[0]).search).toBe('?filter=mine&limit=20');
  });

  it('says what the backend answered when it refuses', async () => {
    server.use(
      http.get('*/api/landing-zone/account-requests', () =>
        HttpResponse.json(
          {
            error: { name: 'NotAllowedError', message: 'Not for you.' },
            response: { statusCode: 403 },
          },
          { status: 403 },
        ),
      ),
    );
    renderTestApp({
      features: [plugin],
      apis: [mockApis.discovery()],
      initialRouteEntries: ['/account-requests'],
    });

    expect(await screen.findByRole('alert')).toHaveTextContent('Not for you.');
  });

  it('offers its form fields to templates', async () => {
    const { formFieldLoader } = FormFieldBlueprint.dataRefs;
    const loaders = [
      createExtensionTester(accountNameFormField).get(formFieldLoader),
      createExtensionTester(organizationalUnitFormField).get(formFieldLoader),
    ];

    expect(await Promise.all(loaders.map(load => load()))).toEqual([
      expect.objectContaining({ name: 'AwsAccountNamePicker' }),
      expect.objectContaining({ name: 'AwsOrganizationalUnitPicker' }),
    ]);
  });
});
