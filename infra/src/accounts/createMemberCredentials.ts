import { assumeMemberRole, createStsClient } from '@landing-zone/aws/clients';
import { RuntimeConnection } from '../environment';

/**
 * Makes the credentials with which a function works in a member account: those
 * of the member role, assumed from the management account.
 *
 * @param options - `connection`: where STS is asked; `roleName`: the role's
 *   name, the same in every account.
 * @returns Given an account and the ARN of the running execution (which tells
 *   the AWS partition), a provider of temporary credentials.
 */
export function createMemberCredentials(options: {
  connection: RuntimeConnection;
  roleName: string;
}) {
  const { connection, roleName } = options;
  const sts = createStsClient(connection);

  return (accountId: string, executionArn: string) =>
    assumeMemberRole({
      sts,
      accountId,
      roleName,
      partition: executionArn.split(':')[1],
      sessionName: 'landing-zone-account-request',
    });
}
