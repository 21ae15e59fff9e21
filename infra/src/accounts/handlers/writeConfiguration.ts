import { writeConfiguration } from '@landing-zone/aws/accounts';
import {
  createCodePipelineClient,
  createS3Client,
  createSfnClient,
} from '@landing-zone/aws/clients';
import { readEnvironment } from '../../environment';
import { createWorkflowHandler } from '../createWorkflowHandler';
import { accountRequestWorkflow } from '../workflow';

const { values, connection } = readEnvironment(
  accountRequestWorkflow.functions.WriteConfiguration.environmentKeys,
);
const dependencies = {
  s3: createS3Client(connection),
  codePipeline: createCodePipelineClient(connection),
  sfn: createSfnClient(connection),
  pipelineName: values.LZA_PIPELINE_NAME,
  configurationOwner: values.CONFIGURATION_OWNER,
};

/** Writes the account's entry into the accelerator's configuration archive. */
export const handler = createWorkflowHandler(event =>
  writeConfiguration(dependencies, event),
);
