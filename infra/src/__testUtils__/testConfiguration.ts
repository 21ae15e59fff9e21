import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { InfraConfiguration, parseConfiguration } from '../configuration';

/** A whole portal configuration, as it stands in app-config.yaml. */
export const testConfigurationData = {
  app: { baseUrl: 'https://portal.example.com' },
  landingZone: {
    aws: {
      organizations: { accountId: '100000000001', region: 'us-east-1' },
      workflows: { accountId: '100000000001', region: 'eu-central-1' },
      lza: { accountId: '100000000001', region: 'eu-central-1' },
      accessPortalUrl: 'https://example.awsapps.com/start',
    },
    accountRequests: {
      rootEmail: { prefix: 'aws-accounts', domain: 'example.com' },
      environments: ['development', 'production'],
      mail: { from: 'landing-zone@example.com' },
      operators: ['ops@example.com', 'night-shift@example.com'],
    },
  },
} satisfies JsonObject;

/**
 * A parsed configuration for tests.
 *
 * @param overrides - Parts that replace those of the data above.
 * @returns The configuration.
 */
export function testConfiguration(
  overrides?: Partial<InfraConfiguration>,
): InfraConfiguration {
  return {
    ...parseConfiguration(new ConfigReader(testConfigurationData)),
    ...overrides,
  };
}
