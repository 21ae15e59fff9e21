import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { landingZoneServiceRef } from './landingZoneServiceRef';
import type { LandingZoneService } from './LandingZoneService';

/** A stand-in for the backend that answers with what it was asked. */
const echoPlugin = createBackendPlugin({
  pluginId: 'landing-zone',
  register({ registerInit }) {
    registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        httpRouter.use((request, response, next) => {
          httpAuth.credentials(request).then(({ principal }) => {
            const { method, url } = request;
            const status = url.includes('missing') ? 404 : 200;
            const error = { name: 'NotFoundError', message: 'none' };
            response.status(status).json({
              ...(status === 404 && { error, response: { statusCode: 404 } }),
              method,
              url,
              principal,
            });
          }, next);
        });
      },
    });
  },
});

describe('landingZoneServiceRef', () => {
  let service: LandingZoneService;
  const user = mockCredentials.user('user:default/ada');

  beforeAll(async () => {
    const callingPlugin = createBackendPlugin({
      pluginId: 'scaffolder',
      register({ registerInit }) {
        registerInit({
          deps: { landingZone: landingZoneServiceRef },
          async init({ landingZone }) {
            service = landingZone;
          },
        });
      },
    });
    await startTestBackend({ features: [echoPlugin, callingPlugin] });
  });

  it('fails with the status of the backend', async () => {
    await expect(
      service.getAccountRequest('missing-request', { credentials: user }),
    ).rejects.toMatchObject({ name: 'ResponseError', statusCode: 404 });
  });

  it('calls on behalf of the user, not as the plugin', async () => {
    const answer = await service.checkAccountName('a b', { credentials: user });

    expect(answer).toMatchObject({
      method: 'GET',
      url: '/account-names/a%20b',
      principal: {
        type: 'user',
        userEntityRef: 'user:default/ada',
      },
    });
  });

  it('calls as the plugin when it is given the credentials of the plugin', async () => {
    const credentials = mockCredentials.service('plugin:catalog');
    const answer = await service.listAccounts({ limit: 1 }, { credentials });

    expect(answer).toMatchObject({
      url: '/accounts?limit=1',
      principal: { type: 'service' },
    });
  });

  it('reaches every route', async () => {
    const options = { credentials: user };
    const account = {
      accountName: 'a',
      supportEmails: ['a@example.com'],
      organizationalUnit: 'Sandbox',
      owner: 'group:default/a',
      environment: 'test',
      purpose: 'test',
    };
    const answers = [
      await service.getAccount('111122223333', options),
      await service.listOrganizationalUnits(options),
      await service.planAccountRequest(account, options),
      await service.requestAccount({ account }, options),
      await service.getAccountRequest('request-1', options),
      await service.cancelAccountRequest('request-1', options),
    ] as unknown as { method: string; url: string }[];

    expect(answers.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /accounts/111122223333',
      'GET /organizational-units',
      'POST /account-requests/plan',
      'POST /account-requests',
      'GET /account-requests/request-1',
      'POST /account-requests/request-1/cancel',
    ]);
  });
});
