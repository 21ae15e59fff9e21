import { randomUUID } from 'node:crypto';
import type { BucketLocationConstraint } from '@aws-sdk/client-s3';
import { addRole } from '../../services/iam/addRole';
import { bucketHandlers } from '../../services/s3/bucketHandlers';
import { s3Store } from '../../services/s3/S3Store';
import { own } from '../../services/shared/own';
import { putParameter } from '../../services/ssm/putParameter';
import { RequestContext } from '../../wire/RequestContext';
import { LandingZoneContext } from '../LandingZoneContext';
import { landingZoneLeftovers } from './landingZoneLeftovers';

/**
 * Leaves in an account what a stage leaves there, unless it has been done
 * before. Roles and buckets that exist are kept as they are. It goes through the
 * services' own functions and not over the wire, because a fresh sandbox has
 * hundreds of these to begin with.
 *
 * @param options - `stageName`: a stage without leftovers leaves nothing
 */
export async function deployLeftovers(options: {
  context: LandingZoneContext;
  accountId: string;
  stageName: string;
}): Promise<void> {
  const { accountId, stageName } = options;
  const { runtime, settings, store } = options.context;
  const { region, managementAccountId, memberRoleName } = settings;
  const done = (store.deployed[accountId] ??= []);
  if (done.includes(stageName)) {
    return;
  }
  const { roles, parameters, buckets } =
    landingZoneLeftovers({
      accountId,
      region,
      managementAccountId,
      memberRoleName,
    })[stageName] ?? {};
  const context: RequestContext = {
    accountId,
    region,
    principalArn: `arn:aws:sts::${accountId}:assumed-role/${memberRoleName}/landing-zone`,
    requestId: randomUUID(),
    sandbox: runtime,
    response: { headers: {} },
  };
  for (const roleName of roles ?? []) {
    const trustedAccountId = managementAccountId;
    addRole({ runtime, accountId, roleName, trustedAccountId });
  }
  for (const [Name, Value] of Object.entries(parameters ?? {})) {
    const input = { Name, Value, Type: 'String', Overwrite: true } as const;
    putParameter(runtime, input, context);
  }
  const { CreateBucket } = bucketHandlers(runtime);
  for (const Bucket of buckets ?? []) {
    if (!own(s3Store(runtime.state), Bucket)) {
      await CreateBucket?.({ Bucket, ...locationOf(region) }, context);
    }
  }
  done.push(stageName);
  runtime.state.changed();
}

/** S3 takes no location constraint for us-east-1 and wants one everywhere else. */
function locationOf(region: string) {
  return region === 'us-east-1'
    ? {}
    : {
        CreateBucketConfiguration: {
          LocationConstraint: region as BucketLocationConstraint,
        },
      };
}
