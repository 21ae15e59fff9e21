import { AwsClients } from '../aws/AwsClients';
import { DefaultAwsReader } from '../aws/DefaultAwsReader';
import { readAwsConfig } from '../config/readAwsConfig';
import { ConfigReader } from '@backstage/config';
import { managementAccountId, testConfig } from './testConfig';

/** Text of `accounts-config.yaml` as the sandbox has it now. */
export async function readConfigurationText(endpoint: string) {
  const root = new ConfigReader(testConfig({ endpoint }));
  const config = readAwsConfig({ config: root.getConfig('landingZone') });
  const clients = AwsClients.create({
    config,
    credentials: {
      getCredentialProvider: async () => ({
        sdkCredentialProvider: async () => ({
          accessKeyId: managementAccountId,
          secretAccessKey: 'sandbox',
        }),
      }),
    },
  });
  const reader = DefaultAwsReader.create({ clients, config });
  return (await reader.readConfiguration()).accountsConfig;
}
