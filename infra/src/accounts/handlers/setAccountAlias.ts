import { setAccountAlias } from '@landing-zone/aws/accounts';
import { createIamClient } from '@landing-zone/aws/clients';
import { readEnvironment } from '../../environment';
import { createMemberCredentials } from '../createMemberCredentials';
import { createWorkflowHandler } from '../createWorkflowHandler';
import { accountRequestWorkflow } from '../workflow';

const { values, connection } = readEnvironment(
  accountRequestWorkflow.functions.SetAccountAlias.environmentKeys,
);
const credentialsOf = createMemberCredentials({
  connection,
  roleName: values.MEMBER_ROLE_NAME,
});

/** Gives the account the alias that was asked for. */
export const handler = createWorkflowHandler(event =>
  setAccountAlias(
    {
      memberIam: accountId =>
        createIamClient({
          ...connection,
          credentials: credentialsOf(accountId, event.executionArn),
        }),
    },
    event,
  ),
);
