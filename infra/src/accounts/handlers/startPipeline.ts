import { startPipeline } from '@landing-zone/aws/accounts';
import {
  createCodePipelineClient,
  createS3Client,
} from '@landing-zone/aws/clients';
import { readEnvironment } from '../../environment';
import { createWorkflowHandler } from '../createWorkflowHandler';
import { accountRequestWorkflow } from '../workflow';

const { values, connection } = readEnvironment(
  accountRequestWorkflow.functions.StartPipeline.environmentKeys,
);
const dependencies = {
  s3: createS3Client(connection),
  codePipeline: createCodePipelineClient(connection),
  pipelineName: values.LZA_PIPELINE_NAME,
  configurationOwner: values.CONFIGURATION_OWNER,
};

/** Starts the accelerator's pipeline run for the request, or joins it. */
export const handler = createWorkflowHandler(event =>
  startPipeline(dependencies, event),
);
