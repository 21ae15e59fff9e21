import { tagAccount } from '@landing-zone/aws/accounts';
import { createOrganizationsClient } from '@landing-zone/aws/clients';
import { readEnvironment } from '../../environment';
import { createWorkflowHandler } from '../createWorkflowHandler';
import { accountRequestWorkflow } from '../workflow';

const { connection } = readEnvironment(
  accountRequestWorkflow.functions.TagAccount.environmentKeys,
);
const dependencies = { organizations: createOrganizationsClient(connection) };

/** Puts the request's tags on the account in AWS Organizations. */
export const handler = createWorkflowHandler(event =>
  tagAccount(dependencies, event),
);
