import { findAccount } from '@landing-zone/aws/accounts';
import {
  createOrganizationsClient,
  createServiceCatalogClient,
} from '@landing-zone/aws/clients';
import { readEnvironment } from '../../environment';
import { createWorkflowHandler } from '../createWorkflowHandler';
import { accountRequestWorkflow } from '../workflow';

const { connection } = readEnvironment(
  accountRequestWorkflow.functions.FindAccount.environmentKeys,
);
const dependencies = {
  organizations: createOrganizationsClient(connection),
  serviceCatalog: createServiceCatalogClient(connection),
};

/** Finds the account that the pipeline run made, by its e-mail address. */
export const handler = createWorkflowHandler(event =>
  findAccount(dependencies, event),
);
