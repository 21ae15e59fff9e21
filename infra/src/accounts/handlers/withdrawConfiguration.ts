import { withdrawConfiguration } from '@landing-zone/aws/accounts';
import {
  createCodePipelineClient,
  createOrganizationsClient,
  createS3Client,
  createServiceCatalogClient,
} from '@landing-zone/aws/clients';
import { readEnvironment } from '../../environment';
import { createWorkflowHandler } from '../createWorkflowHandler';
import { accountRequestWorkflow } from '../workflow';

const { values, connection } = readEnvironment(
  accountRequestWorkflow.functions.WithdrawConfiguration.environmentKeys,
);
const dependencies = {
  organizations: createOrganizationsClient(connection),
  s3: createS3Client(connection),
  codePipeline: createCodePipelineClient(connection),
  serviceCatalog: createServiceCatalogClient(connection),
  pipelineName: values.LZA_PIPELINE_NAME,
  configurationOwner: values.CONFIGURATION_OWNER,
};

/** Takes a failed request's entry back while no account with its e-mail exists. */
export const handler = createWorkflowHandler(event =>
  withdrawConfiguration(dependencies, event),
);
