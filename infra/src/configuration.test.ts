import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { parseConfiguration } from './configuration';
import { testConfigurationData } from './__testUtils__/testConfiguration';

function without(key: string): JsonObject {
  const data: JsonObject = structuredClone(testConfigurationData);
  const path = key.split('.');
  const last = path.pop()!;
  let parent = data;
  for (const part of path) {
    parent = parent[part] as JsonObject;
  }
  delete parent[last];
  return data;
}

function withAccountId(accountId: string | number): JsonObject {
  const data: JsonObject = structuredClone(testConfigurationData);
  const aws = (data.landingZone as JsonObject).aws as JsonObject;
  (aws.workflows as JsonObject).accountId = accountId;
  return data;
}

describe('parseConfiguration', () => {
  it.each([
    'app.baseUrl',
    'landingZone.aws',
    'landingZone.aws.accessPortalUrl',
    'landingZone.aws.organizations.accountId',
    'landingZone.aws.organizations.region',
    'landingZone.aws.workflows.accountId',
    'landingZone.aws.lza.region',
    'landingZone.accountRequests',
    'landingZone.accountRequests.environments',
    'landingZone.accountRequests.mail.from',
  ])('names %s when it is missing', key => {
    expect(() => parseConfiguration(new ConfigReader(without(key)))).toThrow(
      key,
    );
  });

  it.each(['1234', '10000000000a', ''])(
    'refuses %j as an account id',
    accountId => {
      expect(() =>
        parseConfiguration(new ConfigReader(withAccountId(accountId))),
      ).toThrow('landingZone.aws.workflows.accountId');
    },
  );

  it('refuses an account id that YAML has read as a number', () => {
    expect(() =>
      parseConfiguration(new ConfigReader(withAccountId(100000000001))),
    ).toThrow(/landingZone\.aws\.workflows\.accountId.*number/);
  });

  it('fills in what a usual accelerator is called', () => {
    const configuration = parseConfiguration(
      new ConfigReader(testConfigurationData),
    );
    expect(configuration).toMatchObject({
      partition: 'aws',
      memberRoleName: 'AWSControlTowerExecution',
      portalPrincipalArn: undefined,
      lza: {
        accountId: '100000000001',
        region: 'eu-central-1',
        pipelineName: 'AWSAccelerator-Pipeline',
        configurationOwner: 'landing-zone-for-backstage',
        configurationBucket: 'aws-accelerator-config-100000000001-eu-central-1',
        configurationKey: 'zipped/aws-accelerator-config.zip',
      },
      accountRequests: {
        operatorsTopicName: 'landing-zone-operators',
        validation: [],
        policy: { defaultTags: {}, costCenters: undefined },
      },
    });
  });

  it('takes every value that is given', () => {
    const data: JsonObject = structuredClone(testConfigurationData);
    const landingZone = data.landingZone as JsonObject;
    const aws = landingZone.aws as JsonObject;
    const lza = {
      ...(aws.lza as JsonObject),
      pipelineName: 'Acme-Pipeline',
      configurationOwner: 'acme',
      configurationBucket: 'acme-config',
      configurationKey: 'config.zip',
    };
    Object.assign(aws, {
      lza,
      partition: 'aws-us-gov',
      memberRoleName: 'OrganizationAccountAccessRole',
      portalPrincipalArn: 'arn:aws:iam::200000000002:role/backstage',
    });
    const validation = [{ organizationalUnit: 'Workloads', iamRoles: ['a'] }];
    Object.assign(landingZone.accountRequests as JsonObject, {
      costCenters: ['cc-1'],
      dataClassifications: ['internal'],
      defaultTags: { vendor: 'aws' },
      operatorsTopicName: 'acme-operators',
      validation,
    });

    expect(parseConfiguration(new ConfigReader(data))).toMatchObject({
      partition: 'aws-us-gov',
      memberRoleName: 'OrganizationAccountAccessRole',
      portalPrincipalArn: 'arn:aws:iam::200000000002:role/backstage',
      lza,
      accountRequests: {
        operatorsTopicName: 'acme-operators',
        validation,
        policy: {
          costCenters: ['cc-1'],
          dataClassifications: ['internal'],
          defaultTags: { vendor: 'aws' },
        },
      },
    });
  });
});
