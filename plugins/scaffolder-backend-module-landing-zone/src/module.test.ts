import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { landingZoneServiceMock } from '@landing-zone/plugin-landing-zone-node/testUtils';
import scaffolderModuleLandingZone from './index';

describe('scaffolderModuleLandingZone', () => {
  it('adds the actions, each with examples and support for dry runs', async () => {
    const addActions = jest.fn();
    const backend = await startTestBackend({
      extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
      features: [
        scaffolderModuleLandingZone,
        landingZoneServiceMock.factory(),
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'https://portal.example.com/' } },
        }),
      ],
    });
    await backend.stop();

    const actions = addActions.mock.calls[0];
    expect(actions.map(({ id }: { id: string }) => id)).toEqual([
      'aws:account:check-name',
      'aws:account:create',
    ]);
    for (const { examples, supportsDryRun } of actions) {
      expect(examples.length).toBeGreaterThan(0);
      expect(supportsDryRun).toBe(true);
    }
  });
});
