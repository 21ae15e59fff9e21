import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  catalogProcessingExtensionPoint,
  type CatalogProcessingExtensionPoint,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { landingZoneServiceMock } from '@landing-zone/plugin-landing-zone-node/testUtils';
import catalogModuleLandingZone from './index';

function start(data: object = {}) {
  const processing = {
    addEntityProvider: jest.fn(),
    addProcessor: jest.fn(),
  };
  const started = startTestBackend({
    extensionPoints: [
      [
        catalogProcessingExtensionPoint,
        processing as unknown as CatalogProcessingExtensionPoint,
      ],
    ],
    features: [
      catalogModuleLandingZone,
      catalogServiceMock.factory(),
      landingZoneServiceMock.factory(),
      mockServices.events.factory(),
      mockServices.rootConfig.factory({ data }),
    ],
  });
  return { started, processing };
}

describe('catalogModuleLandingZone', () => {
  it('refuses a malformed schedule when the backend starts', async () => {
    const { started } = start({
      catalog: {
        providers: { landingZone: { schedule: { frequency: 'often' } } },
      },
    });

    await expect(started).rejects.toThrow(/frequency/);
  });

  it('adds the provider and the processor', async () => {
    const { started, processing } = start();
    const backend = await started;
    await backend.stop();

    expect(
      processing.addEntityProvider.mock.calls[0][0].getProviderName(),
    ).toBe('LandingZoneEntityProvider');
    expect(processing.addProcessor.mock.calls[0][0].getProcessorName()).toBe(
      'LandingZonePartOfProcessor',
    );
  });
});
