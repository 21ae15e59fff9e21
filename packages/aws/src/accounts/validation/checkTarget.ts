import { GetRoleCommand, type IAMClient } from '@aws-sdk/client-iam';
import { HeadBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { classifyAwsError } from '../../clients/classifyAwsError';
import { toBackstageError } from '../../clients/toBackstageError';
import type { ValidationCheck } from '../workflow/ValidationCheck';
import type { ValidationTarget } from './listValidationTargets';

/** Clients of the account that is checked. */
export interface MemberClients {
  iam: IAMClient;
  ssm: SSMClient;
  s3: S3Client;
}

/**
 * Looks for one thing in an account: iam:GetRole, ssm:GetParameter or s3:HeadBucket (s3:ListBucket),
 * the latter with the account as the expected owner.
 *
 * @param options - `target`: what to look for; `accountId`: where
 * @returns the result; a missing thing and a refused look are both `failed`, with their reason
 * @throws `Throttled` or `ServiceUnavailable`, which say nothing about the account
 */
export async function checkTarget(options: {
  clients: MemberClients;
  target: ValidationTarget;
  accountId: string;
}): Promise<ValidationCheck> {
  const { clients, target, accountId } = options;
  const { operation, resource, run } = lookFor(clients, target, accountId);
  try {
    await run();
    return { ...target, status: 'passed' };
  } catch (error) {
    const kind = classifyAwsError(error);
    const failure = toBackstageError({ error, operation, resource });
    if (kind === 'throttled' || kind === 'unavailable') throw failure;
    const message =
      kind === 'not-found' ? `${resource} does not exist.` : failure.message;
    return { ...target, status: 'failed', message };
  }
}

function lookFor(
  clients: MemberClients,
  { service, name }: ValidationTarget,
  accountId: string,
): { operation: string; resource: string; run: () => Promise<unknown> } {
  const where = `in account ${accountId}`;
  if (service === 'iam') {
    return {
      operation: 'iam:GetRole',
      resource: `Role ${name} ${where}`,
      run: () => clients.iam.send(new GetRoleCommand({ RoleName: name })),
    };
  }
  if (service === 'ssm') {
    return {
      operation: 'ssm:GetParameter',
      resource: `Parameter ${name} ${where}`,
      run: () => clients.ssm.send(new GetParameterCommand({ Name: name })),
    };
  }
  return {
    operation: 's3:ListBucket',
    resource: `Bucket ${name} ${where}`,
    run: () =>
      clients.s3.send(
        new HeadBucketCommand({
          Bucket: name,
          ExpectedBucketOwner: accountId,
        }),
      ),
  };
}
