import type { JsonObject } from '@backstage/types';

/** Id of the management account of the example organization. */
export const managementAccountId = '100000000001';

const connection = { accountId: managementAccountId, region: 'us-east-1' };

/**
 * A configuration for the example organization.
 *
 * @param options - `endpoint` of the sandbox; `permissions` turns Backstage's
 * permissions off; what is in `landingZone` replaces keys of that section.
 */
export function testConfig(options: {
  endpoint: string;
  permissions?: boolean;
  landingZone?: JsonObject;
  dailyLimits?: JsonObject;
  database?: JsonObject;
}): JsonObject {
  const { endpoint, permissions = true, landingZone, database } = options;
  return {
    app: { baseUrl: 'http://localhost:3000' },
    backend: {
      baseUrl: 'http://localhost:7007',
      database: database ?? {
        client: 'better-sqlite3',
        connection: ':memory:',
      },
    },
    permission: { enabled: permissions },
    aws: {
      accounts: [
        {
          accountId: managementAccountId,
          accessKeyId: managementAccountId,
          secretAccessKey: 'sandbox',
        },
      ],
    },
    landingZone: {
      aws: {
        ...(endpoint && { endpoint }),
        organizations: connection,
        workflows: connection,
        lza: connection,
        accessPortalUrl: 'https://example.awsapps.com/start',
      },
      accountRequests: {
        rootEmail: { prefix: 'aws', domain: 'example.com' },
        environments: ['development', 'test', 'production', 'sandbox'],
        approvals: [
          {
            organizationalUnit: 'Workloads/Production',
            group: 'group:default/platform-engineering',
          },
        ],
        ...(options.dailyLimits && { dailyLimits: options.dailyLimits }),
        followFrequency: { milliseconds: 100 },
        mail: { from: 'landing-zone@example.com' },
      },
      ...landingZone,
    },
  };
}
