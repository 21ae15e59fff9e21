import {
  CreateBucketCommand,
  HeadObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { isError } from '@backstage/errors';
import { deployLeftovers } from './accounts/deployLeftovers';
import { ViewedAccount } from './accounts/OrganizationView';
import { readOrganizationView } from './accounts/readOrganizationView';
import { createArchive } from './configuration/createArchive';
import { LandingZoneConfiguration } from './configuration/LandingZoneConfiguration';
import { parseConfiguration } from './configuration/parseConfiguration';
import { readConfigurationDirectory } from './configuration/readConfigurationDirectory';
import { LandingZoneContext } from './LandingZoneContext';

const AT_ONCE = 8;

/**
 * Makes the sandbox look as if the landing zone had been running for years: the
 * archive lies in its bucket, every configured account has what the stages leave
 * behind and, with Control Tower, its provisioned product. Nothing happens when
 * the archive is there already.
 *
 * @throws InputError when the files of the first archive are not a configuration
 */
export async function seedLandingZone(
  context: LandingZoneContext,
): Promise<void> {
  const { clients, settings } = context;
  if (await hasArchive(context)) {
    return;
  }
  const files = await readConfigurationDirectory(settings.directory);
  const configuration = parseConfiguration(files);
  const { accounts } = await readOrganizationView(clients.organizations);
  const managed = accounts.filter(
    ({ email, state }) =>
      state === 'ACTIVE' && isConfigured(configuration, email),
  );
  for (let start = 0; start < managed.length; start += AT_ONCE) {
    await Promise.all(
      managed
        .slice(start, start + AT_ONCE)
        .map(account => seedAccount({ context, configuration, account })),
    );
  }
  await putArchive(context, await createArchive(files));
}

async function hasArchive({
  clients,
  settings,
}: LandingZoneContext): Promise<boolean> {
  const { bucket: Bucket, key: Key, managementAccountId } = settings;
  try {
    const { s3 } = clients.member(managementAccountId);
    await s3.send(new HeadObjectCommand({ Bucket, Key }));
    return true;
  } catch (error) {
    if (
      isError(error) &&
      ['NotFound', 'NoSuchKey', 'NoSuchBucket'].includes(error.name)
    ) {
      return false;
    }
    throw error;
  }
}

async function putArchive(
  { clients, settings }: LandingZoneContext,
  Body: Buffer,
): Promise<void> {
  const { bucket: Bucket, key: Key, managementAccountId } = settings;
  const { s3 } = clients.member(managementAccountId);
  await s3.send(new CreateBucketCommand({ Bucket }));
  await s3.send(
    new PutBucketVersioningCommand({
      Bucket,
      VersioningConfiguration: { Status: 'Enabled' },
    }),
  );
  await s3.send(
    new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/zip' }),
  );
}

async function seedAccount(options: {
  context: LandingZoneContext;
  configuration: LandingZoneConfiguration;
  account: ViewedAccount;
}): Promise<void> {
  const { context, configuration, account } = options;
  const { controlTower, managementAccountId, stages } = context.settings;
  for (const { name: stageName } of stages) {
    await deployLeftovers({ context, accountId: account.id, stageName });
  }
  const entry = configuration.accounts.workloadAccounts.find(
    ({ email }) => email === account.email,
  );
  if (controlTower && entry) {
    context.products.add({
      provisionerId: managementAccountId,
      name: entry.name,
      accountEmail: entry.email,
      status: 'AVAILABLE',
      physicalId: account.id,
      userArn: `arn:aws:sts::${managementAccountId}:assumed-role/AWSAccelerator-ControlTowerAccounts/lambda`,
    });
  }
}

function isConfigured(
  { accounts }: LandingZoneConfiguration,
  email: string,
): boolean {
  return [...accounts.mandatoryAccounts, ...accounts.workloadAccounts].some(
    entry => entry.email === email,
  );
}
