import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  landingZoneNotifierExtensionPoint,
  type AccountRequestEvent,
  type LandingZoneNotifier,
} from '@landing-zone/plugin-landing-zone-node';
import request from 'supertest';
import {
  eventually,
  startLandingZone,
  validInput,
} from './__testUtils__/startLandingZone';
import { startSandbox } from './__testUtils__/startSandbox';
import { testConfig } from './__testUtils__/testConfig';
import landingZonePlugin from './index';

jest.setTimeout(60_000);

function moduleWith(...notifiers: LandingZoneNotifier[]) {
  return createBackendModule({
    pluginId: 'landing-zone',
    moduleId: 'test-notifier',
    register({ registerInit }) {
      registerInit({
        deps: { registry: landingZoneNotifierExtensionPoint },
        async init({ registry }) {
          notifiers.forEach(notifier => registry.addNotifier(notifier));
        },
      });
    },
  });
}

/** What the plugin cannot do without; nothing answers at the endpoint. */
const minimal = (data = testConfig({ endpoint: 'http://127.0.0.1:1' })) => [
  landingZonePlugin,
  mockServices.rootConfig.factory({ data }),
  catalogServiceMock.factory(),
  mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
];
const idle = mockServices.scheduler.factory({ skipTaskRunOnStartup: true });

describe('landingZonePlugin', () => {
  it('does not start with a wrong configuration, and names the key', async () => {
    const data = testConfig({
      endpoint: '',
      landingZone: { retention: { syncRunDays: 0 } },
    });
    await expect(startTestBackend({ features: minimal(data) })).rejects.toThrow(
      /landingZone.retention.syncRunDays/,
    );
  });

  it('starts although AWS cannot be reached, and says so', async () => {
    const backend = await startTestBackend({ features: minimal() });
    const { body } = await request(backend.server).get(
      '/api/landing-zone/sync',
    );
    await backend.stop();

    expect(body.runs[0]).toMatchObject({ state: 'failed' });
    const statuses = body.connections.map(
      ({ status }: { status: string }) => status,
    );
    expect(statuses).toEqual(['failing', 'failing', 'failing']);
  });

  it('answers nobody who is not signed in', async () => {
    const backend = await startTestBackend({ features: [...minimal(), idle] });
    const { status } = await request(backend.server)
      .get('/api/landing-zone/accounts')
      .set('authorization', 'Bearer mock-none-token');
    await backend.stop();
    expect(status).toBe(401);
  });

  it('makes permissions and rules known to the permission backend', async () => {
    const backend = await startTestBackend({ features: [...minimal(), idle] });
    const { body } = await request(backend.server).get(
      '/api/landing-zone/.well-known/backstage/permissions/metadata',
    );
    await backend.stop();

    const names = (items: { name: string }[]) => items.map(({ name }) => name);
    expect(names(body.permissions).sort()).toEqual([
      'landing-zone.account.approve',
      'landing-zone.account.read',
      'landing-zone.account.request',
      'landing-zone.sync.run',
      'landing-zone.use',
    ]);
    expect(names(body.rules)).toEqual([
      'IS_IN_ORGANIZATIONAL_UNIT',
      'HAS_OWNER',
      'HAS_ACCOUNT_ID',
    ]);
  });

  it('tells the notifiers of modules, and goes on when one of them fails', async () => {
    const told: AccountRequestEvent[] = [];
    const sandbox = await startSandbox();
    const portal = await startLandingZone({
      endpoint: sandbox.url,
      features: [
        moduleWith(
          {
            id: 'broken',
            notify: () => Promise.reject(new Error('mail server down')),
          },
          {
            id: 'working',
            notify: async event => {
              told.push(event);
            },
          },
        ),
      ],
    });
    const { body } = await portal.as('ada').post('/account-requests', {
      account: {
        ...validInput,
        organizationalUnit: 'Workloads/Production',
        environment: 'production',
      },
    });
    await eventually(async () => told.length > 0);
    await portal.close();
    await sandbox.close();

    expect(told[0]).toEqual({
      requestId: body.requestId,
      state: 'awaiting-approval',
      requestedBy: 'user:default/ada',
      accountName: validInput.accountName,
      organizationalUnit: 'Workloads/Production',
      owner: validInput.owner,
      approvalGroup: 'group:default/platform-engineering',
    });
  });

  it('refuses two notifiers with one id', async () => {
    const notifier = { id: 'twice', notify: async () => {} };
    const features = [...minimal(), idle, moduleWith(notifier, notifier)];
    await expect(startTestBackend({ features })).rejects.toThrow();
  });

  it('measures age and failures of the last synchronization, and requests by state', async () => {
    const sandbox = await startSandbox();
    const gauges = new Map<string, (result: object) => Promise<void>>();
    const metrics = metricsServiceMock.mock({
      createObservableGauge: ((name: string) => ({
        addCallback: (callback: (result: object) => Promise<void>) =>
          gauges.set(name, callback),
        removeCallback: () => {},
      })) as never,
    });
    const data = testConfig({ endpoint: sandbox.url });
    const backend = await startTestBackend({
      features: [...minimal(data), metrics.factory],
    });
    const measure = async (name: string) => {
      const observe = jest.fn();
      await gauges.get(name)!({ observe });
      return observe.mock.calls;
    };

    const [[age]] = await measure('landing_zone.sync.age_s');
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(60);
    expect(await measure('landing_zone.sync.failed_items')).toEqual([
      [0, { source: 'organizations' }],
    ]);
    expect(await measure('landing_zone.requests')).toEqual([]);
    await backend.stop();
    await sandbox.close();
  });
});
