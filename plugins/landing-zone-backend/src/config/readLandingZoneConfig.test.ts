import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { testConfig } from '../__testUtils__/testConfig';
import { readLandingZoneConfig } from './readLandingZoneConfig';

/** The configuration of the tests with one key changed; `undefined` removes it. */
function readWith(path: string, value: unknown, permissions = true) {
  const data = JSON.parse(
    JSON.stringify(testConfig({ endpoint: '', permissions })),
  );
  const keys = path.split('.');
  const last = keys.pop()!;
  let section = data;
  for (const key of keys) {
    section[key] ??= {};
    section = section[key] as JsonObject;
  }
  section[last] = value as JsonObject;
  return readLandingZoneConfig({ config: mockServices.rootConfig({ data }) });
}

describe('readLandingZoneConfig', () => {
  it.each([
    ['landingZone.aws.organizations.accountId', '1', /12 digits/],
    ['landingZone.aws.workflows.accountId', undefined, /Missing required/],
    ['landingZone.aws.lza.region', 'Frankfurt', /AWS Region/],
    ['landingZone.aws.partition', 'azure', /AWS partition/],
    ['landingZone.aws.endpoint', 'localhost', /http or https URL/],
    ['landingZone.aws.accessPortalUrl', 'ftp://x', /http or https URL/],
    ['landingZone.accountRequests.environments', [], /at least one value/],
    [
      'landingZone.accountRequests.approvals',
      [{ organizationalUnit: 'A', group: 'user:default/ada' }],
      /approvals\[0\]\.group.*a group/,
    ],
    [
      'landingZone.accountRequests.approvals',
      [
        { organizationalUnit: 'A', group: 'a' },
        { organizationalUnit: 'A', group: 'b' },
      ],
      /only once/,
    ],
    [
      'landingZone.accountRequests.dailyLimits',
      { perRequester: 0 },
      /perRequester.*at least 1/,
    ],
    [
      'landingZone.accountRequests.followFrequency',
      { milliseconds: 1 },
      /at least 50 milliseconds/,
    ],
    ['landingZone.retention', { syncRunDays: 1.5 }, /whole number/],
    ['landingZone.retention', { accountRequestDays: -1 }, /whole number/],
  ])('refuses %s = %j', (path, value, message) => {
    expect(() => readWith(path, value)).toThrow(message);
    expect(() => readWith(path, value)).toThrow(path);
  });

  it('fills in what is not configured', () => {
    expect(readWith('landingZone.retention', undefined)).toMatchObject({
      writesAllowed: true,
      aws: {
        partition: 'aws',
        lza: {
          pipelineName: 'AWSAccelerator-Pipeline',
          configurationOwner: 'landing-zone-for-backstage',
        },
        memberRoleName: 'AWSControlTowerExecution',
      },
      accountRequests: {
        dailyLimits: { perRequester: 10, perOrganizationalUnit: 50 },
        policy: { defaultTags: {} },
      },
      sync: { frequency: { minutes: 15 }, timeout: { minutes: 10 } },
      retention: { syncRunDays: 30, accountRequestDays: 0 },
    });
  });

  it('writes approval groups out in full', () => {
    const { accountRequests } = readWith(
      'landingZone.accountRequests.approvals',
      [{ organizationalUnit: 'A', group: 'Platform' }],
    );
    expect(accountRequests.approvals).toEqual([
      { organizationalUnit: 'A', group: 'group:default/platform' },
    ]);
  });

  it.each([
    [false, undefined, false],
    [false, true, true],
    [true, undefined, true],
    [true, false, true],
  ])(
    'with permissions %p and allowWithoutPermissions %p allows writing: %p',
    (permissions, allow, expected) => {
      const { writesAllowed } = readWith(
        'landingZone.allowWithoutPermissions',
        allow,
        permissions,
      );
      expect(writesAllowed).toBe(expected);
    },
  );
});
