import { AccountValidation, validateAccount } from '@landing-zone/aws/accounts';
import {
  createIamClient,
  createS3Client,
  createSsmClient,
} from '@landing-zone/aws/clients';
import { readEnvironment } from '../../environment';
import { createMemberCredentials } from '../createMemberCredentials';
import { createWorkflowHandler } from '../createWorkflowHandler';
import { accountRequestWorkflow } from '../workflow';

const { values, connection } = readEnvironment(
  accountRequestWorkflow.functions.ValidateAccount.environmentKeys,
);
const validation: AccountValidation[] = JSON.parse(values.ACCOUNT_VALIDATION);
const credentialsOf = createMemberCredentials({
  connection,
  roleName: values.MEMBER_ROLE_NAME,
});

/** Looks for everything that a new account must contain. */
export const handler = createWorkflowHandler(event => {
  const memberOptions = (accountId: string) => ({
    ...connection,
    credentials: credentialsOf(accountId, event.executionArn),
  });
  return validateAccount(
    {
      memberIam: accountId => createIamClient(memberOptions(accountId)),
      memberSsm: accountId => createSsmClient(memberOptions(accountId)),
      memberS3: accountId => createS3Client(memberOptions(accountId)),
      validation,
      region: connection.region,
    },
    event,
  );
});
