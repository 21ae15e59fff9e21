import { putTagParameters } from '@landing-zone/aws/accounts';
import { createSsmClient } from '@landing-zone/aws/clients';
import { readEnvironment } from '../../environment';
import { createMemberCredentials } from '../createMemberCredentials';
import { createWorkflowHandler } from '../createWorkflowHandler';
import { accountRequestWorkflow } from '../workflow';

const { values, connection } = readEnvironment(
  accountRequestWorkflow.functions.PutTagParameters.environmentKeys,
);
const credentialsOf = createMemberCredentials({
  connection,
  roleName: values.MEMBER_ROLE_NAME,
});

/** Writes the account's tags as Systems Manager parameters into the account. */
export const handler = createWorkflowHandler(event =>
  putTagParameters(
    {
      memberSsm: accountId =>
        createSsmClient({
          ...connection,
          credentials: credentialsOf(accountId, event.executionArn),
        }),
    },
    event,
  ),
);
