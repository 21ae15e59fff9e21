import { checkRequest } from '@landing-zone/aws/accounts';
import {
  createCodePipelineClient,
  createOrganizationsClient,
  createS3Client,
} from '@landing-zone/aws/clients';
import { AccountRequestPolicy } from '@landing-zone/core/accounts';
import { readEnvironment } from '../../environment';
import { createWorkflowHandler } from '../createWorkflowHandler';
import { accountRequestWorkflow } from '../workflow';

const { values, connection } = readEnvironment(
  accountRequestWorkflow.functions.CheckRequest.environmentKeys,
);
const policy: AccountRequestPolicy = JSON.parse(values.ACCOUNT_REQUEST_POLICY);
const dependencies = {
  organizations: createOrganizationsClient(connection),
  s3: createS3Client(connection),
  codePipeline: createCodePipelineClient(connection),
  pipelineName: values.LZA_PIPELINE_NAME,
  configurationOwner: values.CONFIGURATION_OWNER,
  policy,
};

/** Checks an account request against every rule before anything is written. */
export const handler = createWorkflowHandler(event =>
  checkRequest(dependencies, event),
);
