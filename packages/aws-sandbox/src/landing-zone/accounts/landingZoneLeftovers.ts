import { createHash } from 'node:crypto';

/** What a stage leaves behind in an account. */
export interface Leftovers {
  roles?: string[];
  /** Value by parameter name. */
  parameters?: Record<string, string>;
  buckets?: string[];
}

/** Where leftovers go. */
export interface LeftoverTarget {
  accountId: string;
  region: string;
  memberRoleName: string;
  managementAccountId: string;
}

const VERSION = '1.15.5';

/**
 * What the stages of a landing zone leave in every account, in the names of the
 * Landing Zone Accelerator 1.15 with its default prefixes. It is a choice of
 * what people and checks look for, not all of it.
 *
 * @param target - the account
 * @returns leftovers by stage name
 */
export function landingZoneLeftovers(
  target: LeftoverTarget,
): Record<string, Leftovers> {
  const { accountId, region, memberRoleName, managementAccountId } = target;
  const isMember = accountId !== managementAccountId;
  const suffix = `${accountId}-${region}`;
  return {
    Accounts: { roles: isMember ? [memberRoleName] : [] },
    Bootstrap: {
      roles: [`cdk-accel-deploy-role-${suffix}`],
      parameters: { '/cdk-bootstrap/accel/version': '21' },
    },
    Logging: {
      roles: ['AWSAccelerator-AssetsAccessRole'],
      parameters: {
        '/accelerator/kms/cloudwatch/key-arn': keyArn(target, 'cloudwatch'),
        '/accelerator/kms/s3/key-arn': keyArn(target, 's3'),
        ...stackVersion('LoggingStack', suffix),
      },
      buckets: [`aws-accelerator-s3-access-logs-${suffix}`],
    },
    Deploy: {
      roles: ['AWSAccelerator-CrossAccount-PutLogs-Role'],
      parameters: {
        ...stackVersion('SecurityStack', suffix),
        ...stackVersion('OperationsStack', suffix),
      },
    },
  };
}

function stackVersion(stack: string, suffix: string): Record<string, string> {
  return {
    [`/accelerator/AWSAccelerator-${stack}-${suffix}/version`]: VERSION,
  };
}

function keyArn({ accountId, region }: LeftoverTarget, use: string): string {
  const hash = createHash('sha256').update(`${accountId} ${use}`).digest('hex');
  const id = hash.replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/,
    '$1-$2-$3-$4-$5',
  );
  return `arn:aws:kms:${region}:${accountId}:key/${id}`;
}
