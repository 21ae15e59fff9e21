import { rm } from 'node:fs/promises';
import {
  createSandbox,
  outboxMessages,
  type OutboxMessage,
  type Sandbox,
} from '@landing-zone/aws-sandbox';
import {
  assumeMemberRole,
  createCodePipelineClient,
  createIamClient,
  createOrganizationsClient,
  createS3Client,
  createServiceCatalogClient,
  createSesClient,
  createSfnClient,
  createSnsClient,
  createSsmClient,
  createStsClient,
  type AwsClientOptions,
} from '../clients';
import { ConfigurationArchive } from '../accounts/archive/ConfigurationArchive';
import type { WorkflowClock } from '../accounts/workflow/WorkflowClock';
import type { WorkflowDependencies } from '../accounts/workflow/WorkflowDependencies';
import { testOrganization, writeLandingZoneFiles } from './landingZoneFiles';

/** A sandbox with a landing zone, and everything the workflow functions need to work in it. */
export interface TestLandingZone {
  sandbox: Sandbox;
  connection: AwsClientOptions;
  deps: WorkflowDependencies & { clock: WorkflowClock };
  archive: ConfigurationArchive;
  /** Mails and notices, oldest first. */
  outbox(): OutboxMessage[];
  close(): Promise<void>;
}

/** Real time, but waits pass a hundred times faster. */
export const fastClock: WorkflowClock = {
  now: () => new Date(),
  sleep: milliseconds =>
    new Promise(resolve => {
      setTimeout(resolve, milliseconds / 100);
    }),
  random: () => Math.random(),
};

/**
 * Starts a sandbox with the test organization.
 *
 * @param options - `controlTower`: default true; `timeScale`: default 600, a run then takes about a second;
 *   `workflows`: state machines; `withoutStatus`: accounts have `State` only
 */
export async function createTestLandingZone(
  options: {
    controlTower?: boolean;
    timeScale?: number;
    withoutStatus?: boolean;
    workflows?: Parameters<typeof createSandbox>[0]['workflows'];
  } = {},
): Promise<TestLandingZone> {
  const { folder, organization } = await writeLandingZoneFiles(options);
  const { timeScale = 600, withoutStatus, workflows } = options;
  const sandbox = await createSandbox({
    organization,
    timeScale,
    ...(withoutStatus && { withoutStatus }),
    ...(workflows && { workflows }),
  });
  const { region, managementAccountId, bucket, key } = testOrganization;
  const connection = {
    region,
    endpoint: sandbox.url,
    credentials: { accessKeyId: managementAccountId, secretAccessKey: 'test' },
  };
  const deps = createDependencies(connection);
  const archive = ConfigurationArchive.create({
    s3: deps.s3,
    bucket,
    key,
    owner: deps.configurationOwner,
  });
  return {
    sandbox,
    connection,
    deps,
    archive,
    outbox: () => outboxMessages(sandbox.runtime.state).reverse(),
    async close() {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function createDependencies(
  connection: AwsClientOptions,
): TestLandingZone['deps'] {
  const sts = createStsClient(connection);
  const { region, managementAccountId, memberRoleName, pipelineName } =
    testOrganization;
  const member = (accountId: string): AwsClientOptions => ({
    ...connection,
    credentials: assumeMemberRole({
      sts,
      accountId,
      roleName: memberRoleName,
      sessionName: 'test',
    }),
  });
  return {
    organizations: createOrganizationsClient(connection),
    s3: createS3Client(connection),
    codePipeline: createCodePipelineClient(connection),
    serviceCatalog: createServiceCatalogClient(connection),
    sfn: createSfnClient(connection),
    ssm: createSsmClient(connection),
    sns: createSnsClient(connection),
    ses: createSesClient(connection),
    memberIam: accountId => createIamClient(member(accountId)),
    memberSsm: accountId => createSsmClient(member(accountId)),
    memberS3: accountId => createS3Client(member(accountId)),
    pipelineName,
    configurationOwner: 'landing-zone-for-backstage',
    policy: {
      rootEmail: { prefix: 'aws', domain: 'example.com' },
      environments: ['development', 'production'],
      defaultTags: {},
    },
    validation: [],
    region,
    mailFrom: 'landing-zone@example.com',
    operatorsTopicArn: `arn:aws:sns:${region}:${managementAccountId}:landing-zone-operators`,
    accessPortalUrl: 'https://example.awsapps.com/start',
    portalUrl: 'https://portal.example.com',
    clock: fastClock,
  };
}
