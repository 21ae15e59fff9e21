import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import { InputError } from '@backstage/errors';
import type { AwsCredentialIdentityProvider } from '@smithy/types';
import { toBackstageError } from './toBackstageError';

/**
 * Makes a credentials provider for a role in a member account. The role is assumed (sts:AssumeRole)
 * when an SDK client first asks, and again shortly before the credentials expire: the client keeps
 * them in between.
 *
 * @param options - `sts`: client of the account that may assume the role; `accountId`: twelve digits;
 *   `roleName`: with its path if it has one; `partition`: default `aws`; `sessionName`: 2 to 64
 *   characters, shown in the member account's CloudTrail
 * @returns the provider; it throws `AccessDenied` when the role does not exist or does not trust the caller
 * @public
 */
export function assumeMemberRole(options: {
  sts: STSClient;
  accountId: string;
  roleName: string;
  partition?: string;
  sessionName: string;
}): AwsCredentialIdentityProvider {
  const { sts, accountId, roleName, sessionName, partition = 'aws' } = options;
  if (!/^\d{12}$/.test(accountId)) {
    throw new InputError(
      `Cannot assume role ${roleName}: '${accountId}' is not an account id. An account id has twelve digits.`,
    );
  }
  const roleArn = `arn:${partition}:iam::${accountId}:role/${roleName}`;

  return async () => {
    const { Credentials } = await sts
      .send(
        new AssumeRoleCommand({
          RoleArn: roleArn,
          RoleSessionName: sessionName
            .replace(/[^\w+=,.@-]/g, '-')
            .slice(0, 64),
        }),
      )
      .catch(error => {
        throw toBackstageError({
          error,
          operation: 'sts:AssumeRole',
          resource: roleArn,
          remedy: `Check that the role ${roleName} exists in account ${accountId}, that its trust policy names the calling role, and that the calling role may sts:AssumeRole on it.`,
        });
      });
    if (!Credentials?.AccessKeyId || !Credentials.SecretAccessKey) {
      throw toBackstageError({
        error: new Error('the answer holds no credentials'),
        operation: 'sts:AssumeRole',
        resource: roleArn,
      });
    }
    return {
      accessKeyId: Credentials.AccessKeyId,
      secretAccessKey: Credentials.SecretAccessKey,
      ...(Credentials.SessionToken && {
        sessionToken: Credentials.SessionToken,
      }),
      ...(Credentials.Expiration && { expiration: Credentials.Expiration }),
      accountId,
    };
  };
}
