import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import landingZonePlugin from '@landing-zone/plugin-landing-zone';
import App from './App';

// What the bundler writes there from the dependencies in package.json.
const discovered = [
  userSettingsPlugin,
  landingZonePlugin,
  notificationsPlugin,
  scaffolderPlugin,
  catalogPlugin,
];

const config = {
  data: {
    app: { title: 'Portal', baseUrl: 'http://localhost', packages: 'all' },
    backend: { baseUrl: 'http://localhost:7007' },
  },
  context: 'test',
};

function guestSession() {
  const payload = btoa(JSON.stringify({ exp: 4_000_000_000 }));
  const guest = 'user:default/guest';
  return {
    profile: { displayName: 'Guest' },
    providerInfo: {},
    backstageIdentity: {
      token: `header.${payload}.signature`,
      identity: {
        type: 'user',
        userEntityRef: guest,
        ownershipEntityRefs: [guest],
      },
    },
  };
}

describe('App', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  const environment = process.env;

  beforeEach(() => {
    // The bundler puts an array there, which the environment could not hold.
    process.env = { ...environment, APP_CONFIG: [config] as never };
    Object.assign(window, {
      '__@backstage/discovered__': {
        modules: discovered.map((plugin, index) => ({
          name: String(index),
          default: plugin,
        })),
      },
    });
    server.use(
      http.get('*/api/auth/guest/refresh', () =>
        HttpResponse.json(guestSession()),
      ),
      http.get('*/api/notifications/status', () =>
        HttpResponse.json({ unread: 0, read: 0 }),
      ),
      http.get('*/api/landing-zone/account-requests', () =>
        HttpResponse.json({ items: [], totalItems: 0 }),
      ),
    );
    window.history.replaceState({}, '', '/account-requests');
  });

  afterEach(() => {
    process.env = environment;
    Object.assign(window, { '__@backstage/discovered__': undefined });
  });

  it('lets a guest in and shows the pages of its plugins', async () => {
    render(App.createRoot());

    await userEvent.click(await screen.findByRole('button', { name: 'Enter' }));

    expect(
      await screen.findByText('You have not requested an AWS account yet.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Request an account' }),
    ).toHaveAttribute('href', '/create');
    const sidebar = within(
      screen.getByRole('navigation', { name: 'sidebar nav' }),
    );
    expect(
      sidebar.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual([
      '/',
      '/catalog',
      '/create',
      '/account-requests',
      '/notifications',
      '/settings',
    ]);
  });
});
